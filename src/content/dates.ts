import { calendarDay, isMidnight, type CalendarDay } from './calendar-day.ts'
import { datePhrases, type DateStyle } from './date-phrases.ts'

export { isTimeZone } from './calendar-day.ts'

/** The last instant that counts: an end at 00:00 means the end of the day before, as in "until midnight". */
export function lastInstant(until: Date, timeZone: string): Date {
  return isMidnight(until, timeZone) ? new Date(until.getTime() - 1) : until
}

function sayRange(first: CalendarDay, last: CalendarDay, locale: string, style: DateStyle): string {
  const say = datePhrases(locale)
  const [a, b] = [first[style], last[style]]
  if (first.keys.year !== last.keys.year) return say.range(a.dateWithYear, b.dateWithYear, style)
  return first.keys.month === last.keys.month ? say.sameMonth(a, b, style) : say.range(a.date, b.date, style)
}

/**
 * A period as people of the locale say it: "от 5 до 7 юни", "od 30. mája do 2. júna", "June 5–7"; `short` for small banners: "5–7 юни".
 * `from` and `until` are ISO instants, read on the clocks of `timeZone`; null means open on that side, and '' comes back if both are.
 * An end at local midnight counts as the day before. Years are said only where they differ. A single day has its hours in `long`, unless
 * it is a whole day. Throws RangeError for an instant that is none, or an unknown zone.
 */
export function formatRange(from: string | null, until: string | null, timeZone: string, locale: string, style: DateStyle): string {
  const say = datePhrases(locale)
  const start = from === null ? null : new Date(from)
  const end = until === null ? null : new Date(until)
  const last = end === null ? null : calendarDay(lastInstant(end, timeZone), timeZone, locale)
  if (start === null || end === null || last === null) {
    if (start !== null) return say.from(calendarDay(start, timeZone, locale)[style].date)
    return last === null ? '' : say.until(last[style].date)
  }
  const first = calendarDay(start, timeZone, locale)
  // An instant at midnight that both starts and ends lies on the day it starts.
  if (first.keys.day !== last.keys.day) return end <= start ? first[style].date : sayRange(first, last, locale, style)
  const wholeDay = isMidnight(start, timeZone) && isMidnight(end, timeZone)
  if (style === 'short' || wholeDay || end <= start) return first[style].date
  return say.hours(first.long.date, first.time, calendarDay(end, timeZone, locale).time)
}

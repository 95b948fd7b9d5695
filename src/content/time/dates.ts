import { TZDate } from '@date-fns/tz'
import { calendarDay, fullDay, isMidnight, type CalendarDay } from './calendar-day.ts'
import { datePhrases, type DateStyle } from './date-phrases.ts'
import { fullDatePhrases } from './full-date-phrases.ts'

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

/**
 * A period said in full, for emails and flyers: "от петък, 5 юни, до неделя, 7 юни", "od piatka 5. júna, 11:00 h, do nedele 7. júna". Days
 * have their weekdays, and times wherever one other than midnight was given; else as `formatRange`, and it throws alike.
 */
export function formatFullRange(from: string | null, until: string | null, timeZone: string, locale: string): string {
  const say = fullDatePhrases(locale)
  const start = from === null ? null : new Date(from)
  const end = until === null ? null : new Date(until)
  const last = end && lastInstant(end, timeZone)
  const keysOf = (instant: Date | null) => instant && calendarDay(instant, timeZone, locale).keys
  const [opens, closes] = [keysOf(start), keysOf(last)]
  const year = opens !== null && closes !== null && opens.year !== closes.year
  const full = (instant: Date, time = !isMidnight(instant, timeZone)) => fullDay(instant, timeZone, locale, { year, time })
  if (start === null || end === null || last === null) {
    if (start !== null) return say.from(full(start))
    return end === null || last === null ? '' : say.until({ ...full(last), time: full(end).time })
  }
  if (end <= start) return say.day(full(start, false))
  if (opens?.day !== closes?.day) return say.range(full(start), { ...full(last), time: full(end).time })
  if (isMidnight(start, timeZone) && isMidnight(end, timeZone)) return say.day(full(start, false))
  return say.hours(full(start, false), full(start, true).time, full(end, true).time)
}

/** A period as an ISO 8601 interval on the clocks of a zone: 2026-06-05T11:00:00+03:00/2026-06-07T22:00:00+03:00; `..` is an open end. */
export function isoInterval(from: string | null, until: string | null, timeZone: string): string {
  const said = (instant: string | null): string =>
    instant === null ? '..' : new TZDate(Date.parse(instant), timeZone).toISOString().replace(/\.000(?=[+-]|Z)/, '')
  return `${said(from)}/${said(until)}`
}

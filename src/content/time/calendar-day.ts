import { dateFormat, numberFormat } from '../text/index.ts'

/** A day as a locale says it, in one style: "5", "юни" (in the case it has beside a day), "5 юни", "5 юни 2026 г.". */
export interface SaidDay {
  readonly day: string
  readonly month: string
  readonly date: string
  readonly dateWithYear: string
}

/** A day said in full. */
export interface FullDay {
  /** "петък", as the day is called by itself. */
  readonly weekday: string
  /** "5 юни", with the year where it must be said. */
  readonly date: string
  /** Weekday and date as Intl joins them. */
  readonly joined: string
  /** '' where the day counts from its beginning or to its end. */
  readonly time: string
}

/** An instant as a calendar shows it in one time zone and locale. */
export interface CalendarDay {
  readonly long: SaidDay
  /** With the month abbreviated, where the locale has abbreviations that are no figures and can take its endings. */
  readonly short: SaidDay
  /** Time of day: "11:00", "11:00 AM". */
  readonly time: string
  /** Alike for all instants of one day, one month, one year. */
  readonly keys: { readonly day: string; readonly month: string; readonly year: string }
}

/** Whether a name is a time zone of the IANA database, like Europe/Sofia. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/.test(name)) return false
  try {
    return dateFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether an instant is 00:00 on the clocks of a time zone. */
export function isMidnight(instant: Date, timeZone: string): boolean {
  const clock = dateFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
  return clock.format(instant) === '00:00:00'
}

/** ICU uses narrow no-break spaces, which few fonts have. */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', '\u00a0')

/** Arabic regions differ in their default calendar; offers are made in the Gregorian one everywhere there. */
const calendarOf = (locale: string) => (locale.startsWith('ar') ? { calendar: 'gregory' } : {})

const valueOf = (parts: Intl.DateTimeFormatPart[], type: string): string => parts.find((part) => part.type === type)?.value ?? ''

function sayDay(instant: Date, timeZone: string, locale: string, month: 'long' | 'short'): SaidDay {
  const format = dateFormat(locale, { ...calendarOf(locale), timeZone, day: 'numeric', month })
  const withYear = dateFormat(locale, { ...calendarOf(locale), timeZone, day: 'numeric', month, year: 'numeric' })
  const parts = format.formatToParts(instant)
  return {
    day: valueOf(parts, 'day'),
    month: valueOf(parts, 'month'),
    date: plainSpaces(format.format(instant)),
    dateWithYear: plainSpaces(withYear.format(instant)),
  }
}

/** Nought in the digits of a locale: Persian, Nepali and others have their own. */
function zeroOf(format: Intl.DateTimeFormat): string {
  const { locale, numberingSystem } = format.resolvedOptions()
  return numberFormat(locale, { numberingSystem }).format(0)
}

function timeOf(instant: Date, timeZone: string, locale: string): string {
  // English without a region is read everywhere, and 22:00 is understood everywhere.
  const hourCycle = locale === 'en' ? 'h23' : undefined
  const options: Intl.DateTimeFormatOptions = { timeZone, hour: 'numeric', minute: '2-digit', hourCycle }
  const format = dateFormat(locale, options)
  // The space before AM differs between versions of Node; here it never breaks.
  if (format.resolvedOptions().hour12) return format.format(instant).replace(/\s/g, '\u00a0')
  const parts = format.formatToParts(instant)
  return `${valueOf(parts, 'hour').padStart(2, zeroOf(format))}:${valueOf(parts, 'minute')}`
}

/** An instant's day in full; its time where one was given. Throws as `calendarDay` does. */
export function fullDay(instant: Date, timeZone: string, locale: string, { year, time }: { year: boolean; time: boolean }): FullDay {
  const options: Intl.DateTimeFormatOptions = {
    ...calendarOf(locale),
    timeZone,
    ...(year && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
  }
  return {
    weekday: dateFormat(locale, { ...calendarOf(locale), timeZone, weekday: 'long' }).format(instant),
    date: plainSpaces(dateFormat(locale, options).format(instant)),
    joined: plainSpaces(dateFormat(locale, { ...options, weekday: 'long' }).format(instant)),
    time: time ? timeOf(instant, timeZone, locale) : '',
  }
}

/** Reads an instant in a time zone. Throws RangeError if the zone or the locale is unknown. */
export function calendarDay(instant: Date, timeZone: string, locale: string): CalendarDay {
  const long = sayDay(instant, timeZone, locale, 'long')
  const short = sayDay(instant, timeZone, locale, 'short')
  const abbreviates = !/^\p{N}+$/u.test(short.month) && !locale.startsWith('az')
  const numeric = dateFormat(locale, { ...calendarOf(locale), timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  const parts = numeric.formatToParts(instant)
  const year = valueOf(parts, 'year') || valueOf(parts, 'relatedYear')
  const month = `${year}/${valueOf(parts, 'month')}`
  return {
    long,
    short: abbreviates ? short : long,
    time: timeOf(instant, timeZone, locale),
    keys: { year, month, day: `${month}/${valueOf(parts, 'day')}` },
  }
}

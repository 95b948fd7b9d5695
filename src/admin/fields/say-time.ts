import { clockTime, offsetAt, readTime, warnClockChange } from '../../content/time/index.ts'

/** What a field says of the time that it holds. */
export interface SaidTime {
  /** In the form of a date input. */
  readonly shown: string
  /** How far the clocks are from UTC at that time; undefined where there is no such time. */
  readonly offset?: string | undefined
  readonly complaint?: string
  readonly warning?: string | undefined
}

/** Says an instant (ISO) on the clocks of a zone, or what is wrong with a time as it was typed. Pure. */
export function sayTime(value: string, timeZone: string): SaidTime {
  const read = readTime(value, timeZone)
  if ('complaint' in read) return { shown: value.slice(0, 16), complaint: read.complaint }
  const { instant } = read
  return { shown: clockTime(instant, timeZone), offset: offsetAt(instant, timeZone), warning: warnClockChange(instant, timeZone) }
}

/** What a field holds of what was typed: the instant where the zone has it, else the typed time itself, which the server refuses; null for nothing. Pure. */
export function heldTime(typed: string, timeZone: string): string | null {
  if (typed === '') return null
  const read = readTime(typed, timeZone)
  return 'instant' in read ? read.instant : typed
}

/** On which clocks the times of a form are. Pure. */
export function sayZone(timeZone: string | undefined, offset: string | undefined): string {
  if (timeZone === undefined) return 'Choose the brand first: dates are in its time zone.'
  return offset === undefined ? `Time in ${timeZone}.` : `Time in ${timeZone}, on this day ${offset}.`
}

import { tz, TZDate } from '@date-fns/tz'

/** '2026-06-05T11:00': an instant (ISO) as a clock in the zone shows it, in the form of a date input. */
export function wallClock(instant: string, timeZone: string): string {
  return tz(timeZone)(instant).toISOString().slice(0, 16)
}

/**
 * The instant (ISO, UTC) at which a clock in the zone shows this time; null for an emptied input. A time that the clocks skip in spring is
 * read as if they had not yet been put forward.
 */
export function instantAt(local: string, timeZone: string): string | null {
  const [year, month, day, hour = 0, minute = 0] = local === '' ? [] : local.split(/\D/).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  return new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime()).toISOString()
}

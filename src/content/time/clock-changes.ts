import { TZDate } from '@date-fns/tz'
import { leastOf } from '../text/index.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Minutes by which a zone's clocks are ahead of UTC at an instant. */
export const aheadAt = (instant: number, timeZone: string): number => -new TZDate(instant, timeZone).getTimezoneOffset()

/** How far ahead a zone's clocks are a day before and a day after. */
const aheadAround = (instant: number, timeZone: string): Set<number> =>
  new Set([aheadAt(instant - DAY, timeZone), aheadAt(instant + DAY, timeZone)])

/** The instants at which a zone's clocks show a time, which is given as if it were one of UTC; none where they skip it. */
export function instantsShowing(clock: number, timeZone: string): number[] {
  const instants = [...aheadAround(clock, timeZone)].map((ahead) => clock - ahead * MINUTE)
  return instants.filter((instant) => instant + aheadAt(instant, timeZone) * MINUTE === clock)
}

const timeOf = (clock: number): string => new Date(clock).toISOString().slice(11, 16)

/** The time at which a zone's clocks go on where they skip one, given and answered as `instantsShowing` has it. */
export function clockAfterGap(clock: number, timeZone: string): number {
  const [before, after] = [aheadAt(clock - DAY, timeZone), aheadAt(clock + DAY, timeZone)]
  return clock + (after - before) * MINUTE
}

/** Minutes that a written instant says it is ahead of UTC; undefined where it is written in UTC, as databases do. */
export function aheadWritten(written: string): number | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(written) ?? []
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/**
 * What to know of an instant (ISO) when a zone's clocks change around it: they show its time twice, or skip the time that was written. It
 * says what is taken. Undefined on all other days. Throws RangeError for an unknown zone.
 */
export function warnClockChange(written: string, timeZone: string): string | undefined {
  const instant = Date.parse(written)
  if (Number.isNaN(instant) || aheadAround(instant, timeZone).size === 1) return undefined
  const clock = instant + aheadAt(instant, timeZone) * MINUTE
  const showing = instantsShowing(clock, timeZone)
  if (showing.length > 1) {
    const which = instant === leastOf(showing) ? 'first' : 'second'
    return `The clocks of ${timeZone} are put back on this day and show ${timeOf(clock)} twice. The ${which} of the two is taken. Choose another time if you can.`
  }
  const ahead = aheadWritten(written)
  if (ahead === undefined || !aheadAround(instant, timeZone).has(ahead)) return undefined
  const meant = instant + ahead * MINUTE
  if (instantsShowing(meant, timeZone).length > 0) return undefined
  return `The clocks of ${timeZone} are put forward on this day and never show ${timeOf(meant)}. ${timeOf(clock)} is taken. Choose another time if you can.`
}

import { TZDate } from '@date-fns/tz'
import { isMidnight } from './calendar-day.ts'
import type { Campaign, Phase, Snapshot } from '../schema/index.ts'

/** A phase that a campaign's countdown makes, beside those that somebody wrote. */
export type CountdownPhase = Exclude<NonNullable<Snapshot['phase']>, Phase['name']> | 'last-day'

/** Where a phase of a countdown begins, as an ISO instant. */
export interface CountdownStep {
  readonly phase: CountdownPhase
  readonly from: string
}

const LAST_HOURS = 3 * 3_600_000

/** Days that are left in a phase, the present one included; undefined in phases that do not count them. */
export function daysLeftIn(phase: NonNullable<Snapshot['phase']>): number | undefined {
  const days = /^countdown-(\d+)$/.exec(phase)?.[1]
  return days === undefined ? undefined : Number(days)
}

/** 00:00 on the clocks of a zone, `days` before the day on which an instant (ms) lies there. */
function midnight(instant: number, days: number, timeZone: string): string {
  const day = new TZDate(instant, timeZone)
  return new Date(new TZDate(day.getFullYear(), day.getMonth(), day.getDate() - days, timeZone).getTime()).toISOString()
}

/**
 * The steps of a campaign's countdown in order: a day for each that is left, the last day, its last three hours. They begin at midnight on
 * the brand's clocks, whatever those clocks do in between, and never before the offer does. None without an end to count to.
 */
export function countdownOf({ countdown, offer }: Pick<Campaign, 'countdown' | 'offer'>, timeZone: string): CountdownStep[] {
  if (countdown === 0 || offer.validUntil === null) return []
  const end = Date.parse(offer.validUntil)
  // An end at midnight belongs to the day before.
  const last = isMidnight(new Date(end), timeZone) ? end - 1 : end
  const begins = offer.validFrom === null ? -Infinity : Date.parse(offer.validFrom)
  const days = Array.from({ length: countdown - 1 }, (_, index) => countdown - index).map((left): CountdownStep => ({
    phase: `countdown-${left}`,
    from: midnight(last, left - 1, timeZone),
  }))
  const steps: CountdownStep[] = [
    ...days,
    { phase: 'last-day', from: midnight(last, 0, timeZone) },
    { phase: 'last-hours', from: new Date(end - LAST_HOURS).toISOString() },
  ]
  return steps.map(({ phase, from }) => ({ phase, from: Date.parse(from) < begins ? new Date(begins).toISOString() : from }))
}

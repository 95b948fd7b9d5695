import { isolate } from '../text/index.ts'
import { calendarDay, lastInstant } from '../time/index.ts'
import type { Fact } from './facts.ts'
import type { Snapshot } from '../schema/index.ts'

/** The two ends of the validity, each alone. No channel has to state them: only sentences that a person builds around them do. */
export const momentNames = ['from', 'until'] as const
export type Moments = Readonly<Partial<Record<(typeof momentNames)[number], Fact>>>

/**
 * The first and the last day of the offer as dates that stand inside a sentence: "5 юни", "June 7". An end at local midnight is the day before,
 * as in the validity; years are said where the two differ.
 */
export function momentsOf({ brand: { timeZone }, campaign: { offer } }: Pick<Snapshot, 'brand' | 'campaign'>, locale: string): Moments {
  const dayOf = (instant: Date) => calendarDay(instant, timeZone, locale)
  const from = offer.validFrom === null ? undefined : dayOf(new Date(offer.validFrom))
  const until = offer.validUntil === null ? undefined : dayOf(lastInstant(new Date(offer.validUntil), timeZone))
  const years = from !== undefined && until !== undefined && from.keys.year !== until.keys.year
  const said = (day: NonNullable<typeof from>): Fact => ({ text: isolate(years ? day.long.dateWithYear : day.long.date, locale) })
  return { ...(from && { from: said(from) }), ...(until && { until: said(until) }) }
}

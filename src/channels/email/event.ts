import { isMidnight } from '../../content/time/index.ts'
import { dayIn } from '../../content/facts/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'

/** When a campaign is, as a calendar keeps it. */
export interface CampaignEvent {
  /** The same for every release of the campaign in this language, so that calendars take all of them for one entry. */
  readonly uid: string
  /** Days (2026-06-05) where it goes by whole days, otherwise instants in UTC (2026-06-05T08:00:00.000Z). */
  readonly allDay: boolean
  readonly start: string
  /** The day or instant after the last; null where only one is known. */
  readonly end: string | null
}

/**
 * The event of a campaign, or null for one without dates. What goes from midnight to midnight takes whole days; what has an end alone is the
 * day on which it ends, as in "until 7 June".
 */
export function eventOf({ brand, campaign, baseUrl }: Snapshot, locale: string): CampaignEvent | null {
  const { validFrom, validUntil } = campaign.offer
  const { timeZone } = brand
  const uid = `${campaign.slug}.${locale}@${new URL(baseUrl).hostname}`
  const from = validFrom === null ? null : new Date(validFrom)
  const until = validUntil === null ? null : new Date(validUntil)
  if (from === null) {
    // An end at midnight is the end of the day before.
    if (until === null) return null
    return { uid, allDay: true, start: dayIn(timeZone, isMidnight(until, timeZone) ? new Date(until.getTime() - 1) : until), end: null }
  }
  const end = until !== null && until > from ? until : null
  if (isMidnight(from, timeZone) && (end === null || isMidnight(end, timeZone)))
    return { uid, allDay: true, start: dayIn(timeZone, from), end: end && dayIn(timeZone, end) }
  return { uid, allDay: false, start: from.toISOString(), end: end && end.toISOString() }
}

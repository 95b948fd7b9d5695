import { isTimeZone, windowsOf } from '../time/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'

/** A campaign whose time is over at `now`: it can be published, and no touchpoint will show it. A wrong year looks like nothing else. Pure. */
export function checkOver({ brand, campaign }: CampaignDocument, now: Date): Problem[] {
  const isPast = (instant: string | null): boolean => instant !== null && Date.parse(instant) <= now.getTime()
  // A zone that is none has its own complaint.
  const windows = windowsOf(campaign, isTimeZone(brand.timeZone) ? brand.timeZone : 'UTC')
  if (windows.length === 0 || !windows.every(({ until }) => isPast(until))) return []
  const path = isPast(campaign.offer.validUntil) ? 'campaign.offer.validUntil' : 'campaign.phases'
  return [problemAt(path, 'warning', 'This campaign is over already, so no touchpoint will show it. Choose a later end.')]
}

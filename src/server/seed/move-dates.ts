import { TZDate } from '@date-fns/tz'
import type { CampaignDocument } from '../../content/schema/index.ts'

const DAY = 86_400_000
const WEEK_DAYS = 7

/**
 * Moves a campaign's dates by whole weeks so that its offer begins next week: 7 to 13 days from `now`, on the same weekday and at the same
 * time of day in the brand's zone. The first phase shows at once. A campaign without dates stays as it is. Pure.
 */
export function moveToNextWeek(document: CampaignDocument, now: Date): CampaignDocument {
  const { campaign, brand } = document
  const { validFrom } = campaign.offer
  if (validFrom === null) return document
  const days = (now.getTime() - Date.parse(validFrom)) / DAY + WEEK_DAYS
  const weeks = Math.ceil(days / WEEK_DAYS)
  const move = (instant: string | null) => (instant === null ? null : daysLater(instant, weeks * WEEK_DAYS, brand.timeZone))
  const phases = campaign.phases.map((phase) => ({ ...phase, from: move(phase.from), until: move(phase.until) }))
  const earliest = phases.toSorted((a, b) => Date.parse(a.from ?? '1970-01-01T00:00:00Z') - Date.parse(b.from ?? '1970-01-01T00:00:00Z'))[0]
  return {
    ...document,
    campaign: {
      ...campaign,
      offer: { ...campaign.offer, validFrom: move(validFrom), validUntil: move(campaign.offer.validUntil) },
      phases: phases.map((phase) => (phase === earliest ? { ...phase, from: null } : phase)),
    },
  }
}

function daysLater(instant: string, days: number, timeZone: string): string {
  const local = new TZDate(instant, timeZone)
  local.setDate(local.getDate() + days)
  return new Date(local.getTime()).toISOString()
}

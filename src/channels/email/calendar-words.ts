import type { EmailView } from './compose.ts'
import { inFull } from './in-full.ts'

/** All that a calendar's entry says of an email; undefined for a campaign without dates. */
export function calendarWords({ event, headline, brand, summary, offer, coupon, facts, button }: EmailView) {
  if (event === null) return undefined
  return { event, title: headline || brand, summary, offer, coupon, facts: inFull(facts), url: button?.url }
}

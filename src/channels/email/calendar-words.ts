import type { EmailView } from './compose.ts'
import { inFull } from './in-full.ts'

/** All that a calendar's entry says of an email; undefined for a campaign without dates. */
export function calendarWords(view: EmailView) {
  const { event, brand, offer, coupon, facts, button, inCalendar = view } = view
  if (event === null) return undefined
  const { headline, summary } = inCalendar
  return { event, title: headline || brand, summary, offer, coupon, facts: inFull(facts), url: button?.url }
}

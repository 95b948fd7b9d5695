import type { Snapshot, Touchpoint } from '../../../content/schema/index.ts'
import { actionOf, toneOf } from '../../../content/tone/index.ts'
import type { Reader } from './reader.ts'

/** What the button says: the adaptation's words, the campaign's, or those of its tone for the touchpoint's goal; '' where nobody says anything. */
export function ctaLabel(snapshot: Snapshot, { goal }: Touchpoint, locale: string, reader: Reader): string {
  const adapted = reader.adapted('callToAction')
  if (adapted !== undefined) return adapted
  const label = reader.text('campaign.callToAction.label', snapshot.campaign.callToAction.label)
  return label || (actionOf(toneOf(snapshot), locale, goal) ?? '')
}

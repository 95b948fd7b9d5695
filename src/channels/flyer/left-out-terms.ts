import { type Finding, finding } from '../../content/findings/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import type { Drawing } from '../../drawing/index.ts'
import type { FlyerView } from './compose.ts'

/** Terms bind whoever reads them: a back that has no room for those of its other language says so. */
export function leftOutTerms({ other }: FlyerView, back: Drawing | undefined, size: string): Finding[] {
  const isSaid = back?.texts.some(({ name }) => name === 'otherTerms') ?? true
  if (isSaid || !other.terms.some((text) => text !== '')) return []
  const language = nameOfLocale(other.locale)
  return [
    finding('slot-fits', {
      place: 'otherTerms',
      field: `campaign.offer.terms.${other.locale}`,
      size,
      side: 'back',
      message: `The terms in ${language} have no room on the back and are left out. Shorten them, or those in the flyer's own language.`,
    }),
  ]
}

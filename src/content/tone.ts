import { ownText } from './fallback.ts'
import type { Brand, Campaign, Tone } from './snapshot.ts'

/** What a tone says of its own in one locale. */
export interface Phrases {
  readonly opening?: string
  readonly callToAction?: string
  readonly closing?: string
}

/** The tone a campaign speaks in: its own choice, or else the brand's first. Undefined if the brand has no such tone. */
export function toneOf({ brand, campaign }: { brand: Pick<Brand, 'tones'>; campaign: Pick<Campaign, 'tone'> }): Tone | undefined {
  return campaign.tone === null ? brand.tones[0] : brand.tones.find(({ key }) => key === campaign.tone)
}

/** A tone's phrases in a locale or its language. Never in another language's stead: a greeting does not survive that; it is left out. */
export function phrasesOf(tone: Tone | undefined, locale: string): Phrases {
  const said = (name: keyof Phrases): string | undefined =>
    ownText(Object.fromEntries(Object.entries(tone?.phrases ?? {}).map(([key, phrases]) => [key, phrases?.[name]])), locale)
  const phrases = { opening: said('opening'), callToAction: said('callToAction'), closing: said('closing') }
  return Object.fromEntries(Object.entries(phrases).filter(([, text]) => text !== undefined))
}

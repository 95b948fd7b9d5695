import type { Block, Inline } from '../blocks/index.ts'
import type { CampaignDocument, Localized } from '../schema/index.ts'
import { typeset } from '../text/index.ts'

type Set = (text: string, locale: string) => string

const localized = (texts: Localized, set: Set): Localized =>
  Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text === undefined ? text : set(text, locale)]))

/** Texts at any depth below a locale: a tone's phrases and their groups. */
function below(value: unknown, locale: string, set: Set): unknown {
  if (typeof value === 'string') return set(value, locale)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, below(inner, locale, set)]))
}

function block(node: Block, locale: string, set: Set): Block {
  const words = (content: Inline[]): Inline[] => content.map((part) => ({ ...part, text: set(part.text, locale) }))
  return node.type === 'list' ? { ...node, items: node.items.map(words) } : { ...node, content: words(node.content) }
}

type Tone = CampaignDocument['brand']['tones'][number]

const tone = ({ phrases, ...rest }: Tone, set: Set): Tone => ({
  ...rest,
  phrases: Object.fromEntries(Object.entries(phrases).map(([locale, said]) => [locale, below(said, locale, set)])) as Tone['phrases'],
})

/**
 * A document with the words that people wrote in the typography of their locales; keys, slugs, files, links, the phone and the coupon stay
 * byte for byte, the coupon also where it stands inside words. Idempotent.
 */
export function typesetDocument(document: CampaignDocument): CampaignDocument {
  const { brand, campaign } = document
  const { offer, place, callToAction } = campaign
  const exact = [offer.coupon, offer.phone].filter((text) => text !== null)
  const set: Set = (text, locale) => typeset(text, locale, exact)
  const all = (texts: Localized): Localized => localized(texts, set)
  const body = Object.entries(campaign.body).map(([locale, tree]) => [locale, tree?.map((node) => block(node, locale, set))])
  return {
    ...document,
    brand: { ...brand, slogan: all(brand.slogan), legalLine: all(brand.legalLine), tones: brand.tones.map((one) => tone(one, set)) },
    campaign: {
      ...campaign,
      headline: all(campaign.headline),
      summary: all(campaign.summary),
      body: Object.fromEntries(body) as typeof campaign.body,
      slogan: all(campaign.slogan),
      offer: { ...offer, terms: all(offer.terms) },
      place: {
        name: all(place.name),
        address: all(place.address),
        directions: all(place.directions),
        openingHours: all(place.openingHours),
        map: place.map && { ...place.map, alt: all(place.map.alt) },
      },
      images: campaign.images.map((image) => ({ ...image, alt: all(image.alt) })),
      callToAction: { ...callToAction, label: all(callToAction.label) },
      phases: campaign.phases.map(({ headline, summary, ...phase }) => ({
        ...phase,
        ...(headline && { headline: all(headline) }),
        ...(summary && { summary: all(summary) }),
      })),
      adaptations: campaign.adaptations.map((own) => ({ ...own, text: set(own.text, own.locale) })),
    },
  }
}

import { paragraphsOf } from '../blocks/index.ts'
import type { CampaignDocument, Localized } from '../schema/index.ts'

/** A text as somebody wrote it, and where. */
export interface AuthoredText {
  readonly path: string
  readonly locale: string
  readonly text: string
}

const spread = (path: string, localized: Localized | undefined): AuthoredText[] =>
  Object.entries(localized ?? {}).flatMap(([locale, text]) => (text === undefined ? [] : [{ path: `${path}.${locale}`, locale, text }]))

/** Phrases and, below them, those of its groups. */
function phrasesAt(path: string, locale: string, phrases: object): AuthoredText[] {
  return Object.entries(phrases).flatMap(([name, said]: [string, unknown]) => {
    if (typeof said === 'string') return [{ path: `${path}.${name}`, locale, text: said }]
    return typeof said === 'object' && said !== null ? phrasesAt(`${path}.${name}`, locale, said) : []
  })
}

function brandTexts({ brand }: CampaignDocument): AuthoredText[] {
  const phrases = brand.tones.flatMap((tone, index) =>
    Object.entries(tone.phrases).flatMap(([locale, said]) => phrasesAt(`brand.tones.${index}.phrases.${locale}`, locale, said ?? {})),
  )
  return [...spread('brand.slogan', brand.slogan), ...spread('brand.legalLine', brand.legalLine), ...phrases]
}

/** Every text of a document that people will read, in every locale; a body's paragraphs as one text. */
export function documentTexts(document: CampaignDocument): AuthoredText[] {
  const { campaign } = document
  return [
    ...brandTexts(document),
    ...spread('campaign.headline', campaign.headline),
    ...spread('campaign.summary', campaign.summary),
    ...Object.entries(campaign.body).map(([locale, tree]) => ({
      path: `campaign.body.${locale}`,
      locale,
      text: paragraphsOf(tree ?? []).join('\n'),
    })),
    ...spread('campaign.slogan', campaign.slogan),
    ...spread('campaign.offer.terms', campaign.offer.terms),
    ...spread('campaign.place.name', campaign.place.name),
    ...spread('campaign.place.address', campaign.place.address),
    ...spread('campaign.place.directions', campaign.place.directions),
    ...spread('campaign.place.openingHours', campaign.place.openingHours),
    ...spread('campaign.place.map.alt', campaign.place.map?.alt),
    ...spread('campaign.callToAction.label', campaign.callToAction.label),
    ...campaign.images.flatMap(({ alt }, index) => spread(`campaign.images.${index}.alt`, alt)),
    ...campaign.phases.flatMap(({ headline, summary }, index) => [
      ...spread(`campaign.phases.${index}.headline`, headline),
      ...spread(`campaign.phases.${index}.summary`, summary),
    ]),
    ...campaign.adaptations.map(({ locale, text }, index) => ({ path: `campaign.adaptations.${index}.text`, locale, text })),
  ]
}

import { isWritten, textIn, valueIn } from '../../content/document/index.ts'
import type { Localized, Snapshot } from '../../content/schema/index.ts'

/**
 * The texts of a campaign that a locale borrows from another one, by the rule of `content/fallback.ts`.
 * @returns path of the text → the locale it comes from; empty when everything was written in the locale asked for.
 */
export function fallbacksOf(snapshot: Snapshot, locale: string): Record<string, string> {
  const borrowed: Record<string, string> = {}
  for (const [path, text] of Object.entries(textsOf(snapshot))) {
    const used = textIn(text, locale, snapshot.brand)?.locale
    if (used !== undefined && used !== locale) borrowed[path] = used
  }
  const body = valueIn(snapshot.campaign.body, locale, snapshot.brand, (tree) => tree.length > 0)?.locale
  if (body !== undefined && body !== locale) borrowed['campaign.body'] = body
  return borrowed
}

function textsOf({ brand, campaign }: Snapshot): Record<string, Localized> {
  const images = campaign.images.map((image, index): [string, Localized] => [`campaign.images.${index}.alt`, image.alt])
  return {
    'campaign.headline': campaign.headline,
    'campaign.summary': campaign.summary,
    ...(isWritten(campaign.slogan) ? { 'campaign.slogan': campaign.slogan } : { 'brand.slogan': brand.slogan }),
    'campaign.offer.terms': campaign.offer.terms,
    'campaign.place.name': campaign.place.name,
    'campaign.place.address': campaign.place.address,
    'campaign.place.directions': campaign.place.directions,
    'campaign.place.openingHours': campaign.place.openingHours,
    ...(campaign.place.map && { 'campaign.place.map.alt': campaign.place.map.alt }),
    'campaign.callToAction.label': campaign.callToAction.label,
    'brand.legalLine': brand.legalLine,
    ...Object.fromEntries(images),
  }
}

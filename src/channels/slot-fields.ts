import { isWritten } from '../content/fallback.ts'
import { nameOfLocale } from '../content/language-names.ts'
import { toldLike } from '../content/phases.ts'
import type { Snapshot, Touchpoint } from '../content/snapshot.ts'

/** The field whose words a place shows, for places that several channels have. */
const fields: Readonly<Record<string, string>> = {
  headline: 'campaign.headline',
  line: 'campaign.headline',
  subject: 'campaign.headline',
  cardTitle: 'campaign.headline',
  summary: 'campaign.summary',
  cardText: 'campaign.summary',
  preheader: 'campaign.summary',
  message: 'campaign.summary',
  body: 'campaign.body',
  slogan: 'campaign.slogan',
  terms: 'campaign.offer.terms',
  place: 'campaign.place.name',
  directions: 'campaign.place.directions',
  openingHours: 'campaign.place.openingHours',
  callToAction: 'campaign.callToAction.label',
  cta: 'campaign.callToAction.label',
  alt: 'campaign.images.0.alt',
  legalLine: 'brand.legalLine',
}

/** The same for what is alike in every language. */
const alike: Readonly<Record<string, string>> = {
  brand: 'brand.name',
  coupon: 'campaign.offer.coupon',
  phone: 'campaign.offer.phone',
}

/**
 * Where the words of a touchpoint's places are written, if not in the usual field: in a marketer's own wording of the touchpoint or of its
 * channel, in the phase that the snapshot was narrowed to, or in the brand's slogan.
 */
export function writtenElsewhere(
  { campaign, phase: name }: Pick<Snapshot, 'campaign' | 'phase'>,
  { key, channel }: Touchpoint,
  locale: string,
): Readonly<Record<string, string>> {
  const wordingsOf = (wanted: string) =>
    campaign.adaptations.flatMap(({ of, slot, locale: written }, index) =>
      of === wanted && written === locale ? [[slot, `campaign.adaptations.${index}.text`] as const] : [],
    )
  const told = name && toldLike(name, campaign)
  const at = told ? campaign.phases.indexOf(told) : -1
  const inPhase = (['headline', 'summary'] as const).flatMap((slot) =>
    (campaign.phases[at]?.[slot]?.[locale] ?? '').trim() === '' ? [] : [[slot, `campaign.phases.${at}.${slot}.${locale}`] as const],
  )
  const slogan = isWritten(campaign.slogan) ? [] : [['slogan', `brand.slogan.${locale}`] as const]
  // The last of a name counts: a touchpoint's own wording before its channel's, and the first of each, as where they are read.
  return Object.fromEntries([...slogan, ...inPhase, ...wordingsOf(channel).reverse(), ...wordingsOf(key).reverse()])
}

/** The text to change for a place in a locale, as problems name it; undefined for a place whose words no field holds. */
export function fieldOf(place: string, locale: string, elsewhere: Readonly<Record<string, string>> = {}): string | undefined {
  if (Object.hasOwn(elsewhere, place)) return elsewhere[place]
  if (Object.hasOwn(alike, place)) return alike[place]
  return Object.hasOwn(fields, place) ? `${fields[place] ?? ''}.${locale}` : undefined
}

/** "campaign.summary in Bulgarian (bg)", "campaign.adaptations.0.text": a field in a sentence. */
export function nameOfField(field: string, locale: string): string {
  return field.endsWith(`.${locale}`) ? `${field.slice(0, -locale.length - 1)} in ${nameOfLocale(locale)}` : field
}

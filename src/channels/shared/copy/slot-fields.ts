import { isWritten } from '../../../content/document/index.ts'
import { nameOfLocale } from '../../../content/text/index.ts'
import { toldLike } from '../../../content/time/index.ts'
import type { Snapshot, Touchpoint } from '../../../content/schema/index.ts'

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

/** What people call a field, by its path without the language. */
const names: Readonly<Record<string, string>> = {
  'campaign.headline': 'the headline',
  'campaign.summary': 'the summary',
  'campaign.body': 'the body',
  'campaign.slogan': 'the campaign’s slogan',
  'campaign.offer.terms': 'the terms',
  'campaign.offer.coupon': 'the coupon code',
  'campaign.offer.phone': 'the phone number',
  'campaign.place.name': 'the place’s name',
  'campaign.place.directions': 'the directions',
  'campaign.place.openingHours': 'the opening hours',
  'campaign.callToAction.label': 'the button’s words',
  'campaign.images.0.alt': 'the picture’s description',
  'brand.name': 'the brand’s name',
  'brand.slogan': 'the brand’s slogan',
  'brand.legalLine': 'the legal line',
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

/** Whether a field is a marketer's own wording for a touchpoint or channel. */
export const isOwnWording = (field: string): boolean => field.startsWith('campaign.adaptations.')

/** "the summary in Bulgarian (bg)", "your own words": a field in a sentence. A flyer's back shows texts of another language than its own. */
export function nameOfField(field: string, locale: string): string {
  const dot = field.lastIndexOf('.')
  if (Object.hasOwn(names, field.slice(0, dot)) && !Object.hasOwn(names, field))
    return `${names[field.slice(0, dot)] ?? ''} in ${nameOfLocale(field.slice(dot + 1))}`
  const isLocal = field.endsWith(`.${locale}`)
  const path = isLocal ? field.slice(0, -locale.length - 1) : field
  const [, phase, inPhase = ''] = /^campaign\.phases\.(\d+)\.(\w+)$/.exec(path) ?? []
  if (isOwnWording(path)) return `your own words in ${nameOfLocale(locale)}`
  const name = phase === undefined ? (names[path] ?? path) : `the ${inPhase} of phase ${Number(phase) + 1}`
  return isLocal ? `${name} in ${nameOfLocale(locale)}` : name
}

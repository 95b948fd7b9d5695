import { nameOfLocale } from '../content/language-names.ts'
import type { Snapshot, Touchpoint } from '../content/snapshot.ts'

/** The field whose words a place shows, for places that several channels have. */
const fields: Readonly<Record<string, string>> = {
  headline: 'campaign.headline',
  line: 'campaign.headline',
  subject: 'campaign.headline',
  summary: 'campaign.summary',
  preheader: 'campaign.summary',
  message: 'campaign.summary',
  body: 'campaign.body',
  slogan: 'campaign.slogan',
  terms: 'campaign.offer.terms',
  place: 'campaign.place.name',
  callToAction: 'campaign.callToAction.label',
  cta: 'campaign.callToAction.label',
  alt: 'campaign.images.0.alt',
  legalLine: 'brand.legalLine',
}

/** The paths of a marketer's own wordings on a touchpoint, by the slot they fill; those of the touchpoint before those of its channel. */
export function ownWordings(
  { campaign }: Pick<Snapshot, 'campaign'>,
  { key, channel }: Touchpoint,
  locale: string,
): Readonly<Record<string, string>> {
  const places = campaign.adaptations.map(({ of, slot, locale: written }, index) => ({ of, slot, written, index }))
  const of = (name: string) =>
    places.flatMap((one) =>
      one.of === name && one.written === locale ? [[one.slot, `campaign.adaptations.${one.index}.text`] as const] : [],
    )
  // The first of each counts, as where it is read.
  return Object.fromEntries([...of(key), ...of(channel)].reverse())
}

/** The text to change for a place in a locale, as problems name it; undefined for a place whose words no field holds. */
export function fieldOf(place: string, locale: string, own: Readonly<Record<string, string>> = {}): string | undefined {
  if (Object.hasOwn(own, place)) return own[place]
  return Object.hasOwn(fields, place) ? `${fields[place] ?? ''}.${locale}` : undefined
}

/** "campaign.summary in Bulgarian (bg)", "campaign.adaptations.0.text": a field in a sentence. */
export function nameOfField(field: string, locale: string): string {
  return field.endsWith(`.${locale}`) ? `${field.slice(0, -locale.length - 1)} in ${nameOfLocale(locale)}` : field
}

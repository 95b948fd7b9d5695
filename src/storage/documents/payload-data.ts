import type { CampaignDocument } from '../../content/schema/index.ts'
import { lexicalOfBlocks } from '../rich-text/index.ts'

/** The way back from a document to what the collections store: one locale at a time, since that is how Payload writes. Pure. */

export type Id = string | number
type Data = Record<string, unknown>

/** Where uploads and relations of a document went, by the file's path or key. */
export interface PlacedIds {
  readonly pictures: ReadonlyMap<string, Id>
  /** Colour profiles. */
  readonly profiles: ReadonlyMap<string, Id>
  readonly brand?: Id
}

const fileOf = (asset: object | undefined): string => String(asset ? (Reflect.get(asset, 'file') ?? Reflect.get(asset, 'sha256')) : '')

export function brandData({ brand }: CampaignDocument, locale: string, { pictures, profiles }: PlacedIds): Data {
  const logo = (asset: object | undefined) => (asset ? pictures.get(fileOf(asset)) : undefined)
  return {
    key: brand.key,
    name: brand.name,
    locales: brand.locales,
    defaultLocale: brand.defaultLocale,
    timeZone: brand.timeZone,
    formerCurrency: brand.formerCurrency,
    slogan: brand.slogan[locale],
    legalLine: brand.legalLine[locale],
    hashtags: brand.hashtags[locale],
    voice: brand.voice,
    terms: brand.terms,
    palette: Object.fromEntries(
      Object.entries(brand.palette).map(([role, { srgb, cmyk }]) => [
        role,
        { srgb, ...(cmyk ? { cmyk: { c: cmyk[0], m: cmyk[1], y: cmyk[2], k: cmyk[3] } } : {}) },
      ]),
    ),
    headingFont: { family: brand.fonts.heading?.family },
    bodyFont: { family: brand.fonts.body?.family },
    layout: brand.layout,
    logoOnLight: logo(brand.logos.onLight),
    logoOnDark: logo(brand.logos.onDark),
    printProfiles: brand.printProfiles.map(({ colourProfile, ...profile }) => ({
      ...profile,
      colourProfile: colourProfile && profiles.get(fileOf(colourProfile.asset)),
    })),
    markOnLight: logo(brand.logos.markOnLight),
    markOnDark: logo(brand.logos.markOnDark),
    logoRules: brand.logoRules,
    tones: brand.tones.map(({ phrases, ...tone }) => {
      const { actions, urgency, countdown, ...said } = phrases[locale] ?? {}
      const lines = { teaser: urgency?.teaser, lastDay: urgency?.['last-day'], lastHours: urgency?.['last-hours'] }
      return { ...tone, ...said, actions, urgency: lines, countdown }
    }),
  }
}

export function campaignData({ campaign }: CampaignDocument, locale: string, { pictures, brand }: Omit<PlacedIds, 'profiles'>): Data {
  const { offer, place, callToAction } = campaign
  const body = campaign.body[locale]
  return {
    slug: campaign.slug,
    brand,
    headline: campaign.headline[locale],
    summary: campaign.summary[locale],
    body: body && body.length > 0 ? lexicalOfBlocks(body) : undefined,
    slogan: campaign.slogan[locale],
    tone: campaign.tone,
    hashtags: campaign.hashtags[locale],
    layout: campaign.layout,
    priority: campaign.priority,
    countdown: campaign.countdown,
    offer: {
      price: offer.price ?? {},
      previousPrice: offer.previousPrice ?? {},
      discount: offer.discount,
      coupon: offer.coupon,
      validFrom: offer.validFrom,
      validUntil: offer.validUntil,
      phone: offer.phone,
      terms: offer.terms[locale],
    },
    place: {
      name: place.name[locale],
      address: place.address[locale],
      directions: place.directions[locale],
      openingHours: place.openingHours[locale],
      map: place.map ? pictures.get(fileOf(place.map.asset)) : undefined,
      mapAlt: place.map?.alt[locale],
    },
    callToAction: { label: callToAction.label[locale], url: callToAction.url },
    images: campaign.images.map(({ asset, alt }) => ({ image: pictures.get(fileOf(asset)), alt: alt[locale] })),
    phases: campaign.phases.map(({ name, from, until, headline, summary }) => ({
      name,
      from,
      until,
      headline: headline?.[locale],
      summary: summary?.[locale],
    })),
    adaptations: campaign.adaptations,
  }
}

/** Every file a document names, with what the collection of pictures wants to know of it. */
export function filesOf({
  brand,
  campaign,
}: CampaignDocument): { file: string; alt: Record<string, string>; focal?: { x: number; y: number } }[] {
  const named = Object.fromEntries(brand.locales.map((locale) => [locale, brand.name]))
  const logos = Object.values(brand.logos).flatMap((asset) => (asset ? [{ file: fileOf(asset), alt: named }] : []))
  const images = campaign.images.map(({ asset, alt, focal }) => ({
    file: fileOf(asset),
    alt: { ...named, ...(alt as Record<string, string>) },
    focal,
  }))
  const { map } = campaign.place
  const maps = map ? [{ file: fileOf(map.asset), alt: { ...named, ...(map.alt as Record<string, string>) } }] : []
  return [...logos, ...images, ...maps]
}

/** Every colour profile a document names, with what its collection wants to know of it. */
export function profilesOf({ brand }: CampaignDocument): { file: string; identifier: string; description: string }[] {
  return brand.printProfiles.flatMap(({ colourProfile }) => {
    if (colourProfile === null) return []
    const { asset, ...about } = colourProfile
    return [{ file: fileOf(asset), ...about }]
  })
}

import { paletteRoles, SCHEMA } from '../../content/schema/index.ts'
import { assetOf } from './asset-of.ts'
import { blocksOfLexical } from '../rich-text/index.ts'
import { idOf, list, record, storedText, type Stored } from './stored.ts'
import { printProfileOf } from './print-profile-of.ts'
import { storedToneOf } from './tone-of.ts'

export type { Stored } from './stored.ts'

export interface StoredParts {
  readonly campaign: Stored
  readonly brand: Stored
  readonly touchpoints: readonly Stored[]
  readonly pictures: ReadonlyMap<string | number, Stored>
  readonly fonts: ReadonlyMap<string | number, Stored>
  /** Colour profiles. */
  readonly profiles: ReadonlyMap<string | number, Stored>
  readonly evergreen: Stored | undefined
  /** The one locale of a host without `localization`, whose fields are plain values. */
  readonly singleLocale: string | undefined
}

/** Payload's documents as one document of our schema. Pure; what it gives is still to be read by `readDocument`. */
export function documentOf({ campaign, brand, touchpoints, pictures, fonts, profiles, evergreen, singleLocale }: StoredParts): unknown {
  const localized = (value: unknown, convert: (of: unknown) => unknown = (of) => of): Record<string, unknown> => {
    const entries = singleLocale === undefined ? Object.entries(record(value)) : [[singleLocale, value] as const]
    return Object.fromEntries(
      entries.filter(([, text]) => text !== null && text !== undefined && text !== '').map(([locale, text]) => [locale, convert(text)]),
    )
  }
  // A host's own description may be in one language, whichever that is.
  const altOf = ({ alt }: Stored) =>
    typeof alt === 'string' && singleLocale === undefined ? { [String(brand.defaultLocale)]: alt } : localized(alt)
  const asset = (id: unknown) => assetOf(pictures.get(idOf(id)))
  const mapOf = ({ map, mapAlt }: Stored) => {
    const doc = pictures.get(idOf(map))
    const pinned = assetOf(doc)
    return doc && pinned ? { asset: pinned, alt: { ...altOf(doc), ...localized(mapAlt) } } : null
  }
  const font = (value: unknown) => {
    const { family, own } = record(value)
    const files = list(own).flatMap((id) => {
      const doc = fonts.get(idOf(id))
      const file = assetOf(doc)
      return file ? [{ weight: doc?.weight, asset: file }] : []
    })
    if (files.length > 0) return { family: String(fonts.get(idOf(list(own)[0]))?.family), files }
    return storedText(family) ? { family, files: [] } : undefined
  }
  const { offer, place, callToAction } = {
    offer: record(campaign.offer),
    place: record(campaign.place),
    callToAction: record(campaign.callToAction),
  }
  return {
    schema: SCHEMA,
    brand: {
      key: brand.key,
      name: brand.name,
      locales: brand.locales,
      defaultLocale: brand.defaultLocale,
      timeZone: brand.timeZone,
      formerCurrency: storedText(brand.formerCurrency) ?? null,
      palette: Object.fromEntries(paletteRoles.map((role) => [role, colourOf(record(record(brand.palette)[role]))])),
      fonts: { heading: font(brand.headingFont), body: font(brand.bodyFont) },
      layout: storedText(brand.layout),
      logos: {
        onLight: asset(brand.logoOnLight),
        onDark: asset(brand.logoOnDark),
        markOnLight: asset(brand.markOnLight),
        markOnDark: asset(brand.markOnDark),
      },
      logoRules: rulesOf(record(brand.logoRules)),
      voice: storedText(brand.voice) ?? '',
      tones: list(brand.tones)
        .map(record)
        .map((tone) => storedToneOf(tone, localized)),
      terms: { preferred: list(record(brand.terms).preferred), banned: list(record(brand.terms).banned) },
      slogan: localized(brand.slogan),
      legalLine: localized(brand.legalLine),
      hashtags: localized(brand.hashtags),
      printProfiles: list(brand.printProfiles)
        .map(record)
        .map((profile) => printProfileOf(profile, profiles)),
      evergreen: storedText(evergreen?.slug) ?? null,
    },
    campaign: {
      slug: campaign.slug,
      headline: localized(campaign.headline),
      summary: localized(campaign.summary),
      body: localized(campaign.body, blocksOfLexical),
      slogan: localized(campaign.slogan),
      tone: storedText(campaign.tone) ?? null,
      hashtags: localized(campaign.hashtags),
      offer: {
        price: moneyOf(offer.price),
        previousPrice: moneyOf(offer.previousPrice),
        discount: offer.discount ?? null,
        coupon: storedText(offer.coupon) ?? null,
        validFrom: storedText(offer.validFrom) ?? null,
        validUntil: storedText(offer.validUntil) ?? null,
        phone: storedText(offer.phone) ?? null,
        terms: localized(offer.terms),
      },
      place: {
        name: localized(place.name),
        address: localized(place.address),
        directions: localized(place.directions),
        openingHours: localized(place.openingHours),
        map: mapOf(place),
      },
      images: list(campaign.images)
        .map(record)
        .flatMap(({ image, alt }) => {
          const doc = pictures.get(idOf(image))
          const pinned = assetOf(doc)
          if (!doc || !pinned) return []
          return [{ asset: pinned, focal: focalOf(doc), alt: { ...altOf(doc), ...localized(alt) } }]
        }),
      callToAction: { label: localized(callToAction.label), url: storedText(callToAction.url) ?? null },
      layout: storedText(campaign.layout) ?? null,
      priority: campaign.priority ?? 0,
      countdown: campaign.countdown ?? 0,
      phases: list(campaign.phases)
        .map(record)
        .map((phase) => ({
          name: phase.name,
          from: storedText(phase.from) ?? null,
          until: storedText(phase.until) ?? null,
          headline: localized(phase.headline),
          summary: localized(phase.summary),
        })),
      adaptations: list(campaign.adaptations)
        .map(record)
        .map((own) => ({ of: own.of, locale: own.locale, slot: own.slot, text: own.text })),
    },
    touchpoints: touchpoints.map(
      ({ key, name, channel, sizes, formats, locales, goal, stage, sides, printProfile, maxKilobytes, public: isPublic }) => ({
        key,
        name,
        channel,
        sizes: list(sizes),
        formats: list(formats),
        locales: list(locales),
        goal,
        stage,
        public: isPublic === true,
        sides: sides === '2' ? 2 : 1,
        printProfile: storedText(printProfile) ?? null,
        ...(typeof maxKilobytes === 'number' && { maxKilobytes }),
      }),
    ),
  }
}

function colourOf({ srgb, cmyk }: Stored): object {
  const { c, m, y, k } = record(cmyk)
  const inks = [c, m, y, k]
  return inks.every((ink) => typeof ink === 'number') ? { srgb, cmyk: inks } : { srgb }
}

/** Figures that a brand leaves empty are the usual ones. */
function rulesOf({ clearSpace, minWidth, markMinWidth, inCode }: Stored): object {
  const figure = (value: unknown) => (typeof value === 'number' ? value : undefined)
  const least = ({ px, mm }: Stored) => ({ px: figure(px), mm: figure(mm) })
  const widths = { minWidth: least(record(minWidth)), markMinWidth: least(record(markMinWidth)) }
  return { clearSpace: figure(clearSpace), ...widths, inCode: inCode === true }
}

function moneyOf(value: unknown): object | null {
  const { amount, currency } = record(value)
  return storedText(amount) ? { amount, currency } : null
}

const focalOf = ({ focalX, focalY }: Stored) => ({
  x: typeof focalX === 'number' ? focalX / 100 : 0.5,
  y: typeof focalY === 'number' ? focalY / 100 : 0.5,
})

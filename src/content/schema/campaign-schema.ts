import { z } from 'zod'
import { blocks } from './block-schema.ts'
import { layout } from './brand-schema.ts'
import { money } from './money-schema.ts'
import { phase } from './phase-schema.ts'
import { exact, instant, lines, locale, localized, localizedLines, slug, webLink } from './text-schema.ts'

const adaptation = z.object({
  /** A touchpoint's key or a channel's name. */
  of: exact,
  locale,
  slot: exact,
  text: lines,
})

/** A campaign whose pictures are named as `asset` says. */
export function campaignSchema<Asset extends z.ZodType>(asset: Asset) {
  const image = z.object({
    asset,
    /** The point that every crop keeps, as fractions of width and height. */
    focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).default({ x: 0.5, y: 0.5 }),
    alt: localized,
  })
  /** Drawn whole: what is on a map must not be cut off. */
  const map = z.object({ asset, alt: localized.default({}) })
  return z.object({
    slug,
    headline: localized,
    summary: localizedLines.default({}),
    body: z.partialRecord(locale, blocks).default({}),
    /** Overrides the brand's slogan where given. */
    slogan: localized.default({}),
    tone: slug.nullable().default(null),
    /** Before those of the brand. */
    hashtags: localized.default({}),
    offer: z
      .object({
        price: money.nullable().default(null),
        previousPrice: money.nullable().default(null),
        /** In percent, as stated; null is computed from the two prices. */
        discount: z.number().int().min(1).max(99).nullable().default(null),
        coupon: exact.nullable().default(null),
        validFrom: instant.nullable().default(null),
        validUntil: instant.nullable().default(null),
        phone: exact.nullable().default(null),
        terms: localizedLines.default({}),
      })
      .prefault({}),
    place: z
      .object({
        name: localized.default({}),
        address: localized.default({}),
        /** How to find it. */
        directions: localizedLines.default({}),
        /** An entry on each line. */
        openingHours: localizedLines.default({}),
        map: map.nullable().default(null),
      })
      .prefault({}),
    images: z.array(image).default([]),
    callToAction: z.object({ label: localized.default({}), url: webLink.nullable().default(null) }).prefault({}),
    /** Overrides the brand's layout where given. */
    layout: layout.nullable().default(null),
    priority: z.number().int().default(0),
    /** Days at the offer's end, the last one included, on which it is said how many are left. */
    countdown: z.number().int().min(0).max(7).default(0),
    phases: z.array(phase).default([]),
    adaptations: z.array(adaptation).default([]),
  })
}

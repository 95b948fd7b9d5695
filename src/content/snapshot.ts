import { z } from 'zod'
import { blocks } from './block-schema.ts'
import { currencyCode, decimal, formerCurrencyCode } from './money-schema.ts'
import { manyLines, oneLine } from './spaces.ts'

/** The one JSON schema of the house: `campaign.json`, seeds, exports and frozen snapshots all follow it. */
export const SCHEMA = 'leitmotif/1'

/** Reading takes out the spaces and line breaks that nobody meant. */
const line = z.string().overwrite(oneLine)
const lines = z.string().overwrite(manyLines)
/** Typed by people or machines as it stands: inner spaces are for `checkDocument` to judge. */
const exact = z.string().trim()

const locale = exact.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'This is not a locale like "bg", "fil" or "pt-BR".')
const slug = exact.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'This is not a slug: use a–z, 0–9 and single hyphens.')
const instant = z.iso.datetime({ offset: true, message: 'This is not an instant like 2026-06-05T10:00:00+03:00.' })
const webLink = z.url({ protocol: /^https?$/, message: 'This is not a web link that starts with https://.' })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A text in every locale it was written in; which one is read when one is missing is decided in `fallback.ts`. */
const localized = z.partialRecord(locale, line)
const localizedLines = z.partialRecord(locale, lines)
const money = z.object({ amount: exact.pipe(decimal), currency: exact.pipe(currencyCode) })

/** A file as a person names it: a path beside `campaign.json`. */
const fileAsset = z.object({ file: z.string().min(1) })

/** A file as a snapshot pins it: by the hash of its bytes. Sizes are px, absent for fonts. */
const pinnedAsset = z.object({
  sha256,
  name: z.string(),
  type: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
})

const colour = z.object({
  srgb: exact.regex(/^#[0-9a-f]{6}$/i, 'This is not a colour like #8a1c2b.'),
  /** Ink in percent: cyan, magenta, yellow, black. */
  cmyk: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
})

/** The roles a layout paints with. `on…` is the text colour that stands on the colour of that name. */
export const paletteRoles = ['paper', 'ink', 'primary', 'onPrimary', 'accent', 'onAccent'] as const
const palette = z.record(z.enum(paletteRoles), colour)

/** What a touchpoint wants of who sees it. */
const goal = z.enum(['awareness', 'visit', 'buy', 'book', 'redeem', 'learn'])
const phaseName = z.enum(['teaser', 'live', 'last-day'])

/** Phases that nobody writes: a countdown makes them. */
const countdownPhase = z.union([z.literal('last-hours'), z.templateLiteral(['countdown-', z.number().int()])])
const pluralForm = z.enum(['one', 'two', 'few', 'many', 'other'])

/** A layout family: one that comes along, or a folder of a user's templates. */
const layout = slug

const least = (px: number, mm: number) =>
  z.object({ px: z.number().positive().default(px), mm: z.number().positive().default(mm) }).prefault({})

/** What a logo needs, wherever it is drawn. */
const logoRules = z.object({
  /** Room around it that nothing else enters, as a share of its height. */
  clearSpace: z.number().min(0).max(1).default(0.25),
  /** Narrower than this it is not drawn: px on screens, mm in print. */
  minWidth: least(40, 15),
  markMinWidth: least(16, 5),
  /** The mark stands in the middle of printed QR codes, which have more squares for it. */
  inCode: z.boolean().default(false),
})

/** The phrases of one tone in one locale. */
const tonePhrases = z.object({
  opening: line.optional(),
  /** The button's words where `actions` has none for the touchpoint's goal. */
  callToAction: line.optional(),
  closing: line.optional(),
  actions: z.partialRecord(goal, line).optional(),
  /** A line about the time that is left, by the campaign's phase. */
  urgency: z.partialRecord(z.enum([...phaseName.options, 'last-hours']), line).optional(),
  /** A line about the days that are left, # for their number, in the plural forms that the language has. */
  countdown: z.partialRecord(pluralForm, line).optional(),
})
const tone = z.object({
  key: slug,
  name: line,
  address: z.enum(['informal', 'formal']),
  emoji: z.enum(['none', 'sparing', 'lively']),
  /** The emoji that `sparing` may use, one after another; empty: ours. */
  emojiSet: line.default(''),
  maxExclamations: z.number().int().min(0),
  /** In one post. */
  maxHashtags: z.number().int().min(0).default(3),
  /** How headlines are written. */
  casing: z.enum(['as-written', 'capitals']).default('as-written'),
  phrases: z.partialRecord(locale, tonePhrases),
})

const touchpoint = z.object({
  key: slug,
  name: line,
  channel: exact,
  /** Size keys of the channel; empty means all that the channel makes. */
  sizes: z.array(exact).default([]),
  /** Formats beside those that the channel makes for everybody. */
  formats: z.array(exact).default([]),
  /** Empty means all locales of the brand. */
  locales: z.array(locale).default([]),
  goal: goal.default('visit'),
  stage: z.enum(['before', 'during', 'after']).default('during'),
  public: z.boolean().default(false),
  /** Printed sides of a flyer; other channels have one. */
  sides: z.literal([1, 2]).default(1),
  /** Of printed channels: the name of a print profile, the brand's or a shipped one; null asks for coated paper. */
  printProfile: exact.nullable().default(null),
  /** Of banners: the heaviest file that its place takes, in KB of 1000 bytes, where that is less than its platform takes. */
  maxKilobytes: z.number().int().min(1).optional(),
})

/** An ink limit below what any paper takes, or above four solids, is a slip of the pen; so is bleed of more than two centimetres. */
const printProfileOf = <Asset extends z.ZodType>(asset: Asset) =>
  z.object({
    name: slug,
    /** One line for whoever chooses: which paper, which printer. */
    label: line.min(1),
    /** Extra picture around the trim in mm. */
    bleed: z.number().min(0).max(20).default(3),
    /** Crop marks and slug line. */
    marks: z.boolean().default(true),
    registration: z.boolean().default(true),
    colourBar: z.boolean().default(true),
    /** Most ink on one spot, in percent of a solid: all four plates together. */
    inkLimit: z.number().min(150).max(400).default(300),
    /** Photos as ink, or as RGB that carries its profile. */
    photos: z.enum(['cmyk', 'rgb']).default('cmyk'),
    /** How the press prints; null: offset on coated paper, FOGRA39. */
    colourProfile: z
      .object({
        asset,
        /** In the register of characterisations at color.org; `Custom` for what is not in it. */
        identifier: exact.regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'This is not a name like "FOGRA51", in Latin letters.'),
        description: line.min(1),
      })
      .nullable()
      .default(null),
  })

const phase = z.object({
  name: phaseName,
  from: instant.nullable().default(null),
  until: instant.nullable().default(null),
  headline: localized.optional(),
  summary: localizedLines.optional(),
})

const adaptation = z.object({
  /** A touchpoint's key or a channel's name. */
  of: exact,
  locale,
  slot: exact,
  text: lines,
})

function documentOf<Asset extends z.ZodType>(asset: Asset) {
  const image = z.object({
    asset,
    /** The point that every crop keeps, as fractions of width and height. */
    focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).default({ x: 0.5, y: 0.5 }),
    alt: localized,
  })
  /** Drawn whole: what is on a map must not be cut off. */
  const map = z.object({ asset, alt: localized.default({}) })
  const font = z.object({
    family: line,
    /** Empty means: a family that Leitmotif ships. */
    files: z.array(z.object({ weight: z.number(), asset })).default([]),
  })
  return z.object({
    schema: z.literal(SCHEMA),
    brand: z.object({
      key: slug,
      name: line.min(1),
      locales: z.array(locale).min(1),
      defaultLocale: locale,
      timeZone: exact,
      /** Prices in euro are said in this currency too, which the euro replaced. */
      formerCurrency: formerCurrencyCode.nullable().default(null),
      palette,
      fonts: z.object({ heading: font.optional(), body: font.optional() }).default({}),
      layout: layout.default('photo-led'),
      /** `onLight` is drawn on light colours, `onDark` on dark ones; a mark is the compact logo for places that are too small for the whole. */
      logos: z
        .object({
          onLight: asset.optional(),
          onDark: asset.optional(),
          markOnLight: asset.optional(),
          markOnDark: asset.optional(),
        })
        .default({}),
      logoRules: logoRules.prefault({}),
      voice: lines.default(''),
      tones: z.array(tone).default([]),
      terms: z.object({ preferred: z.array(line).default([]), banned: z.array(line).default([]) }).default({ preferred: [], banned: [] }),
      slogan: localized.default({}),
      legalLine: localizedLines.default({}),
      /** What printers ask for, beside what is shipped; one of a shipped name takes its place. */
      printProfiles: z.array(printProfileOf(asset)).default([]),
      /** Parted by spaces, with or without #. */
      hashtags: localized.default({}),
      /** Slug of the campaign that shows when no promotion is on. */
      evergreen: slug.nullable().default(null),
    }),
    campaign: z.object({
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
    }),
    touchpoints: z.array(touchpoint),
  })
}

/** What a person writes or a database holds: assets are named, not yet pinned. */
export const campaignDocument = documentOf(z.union([pinnedAsset, fileAsset], 'Must name a file, like { "file": "images/terrace.svg" }.'))
/** What is frozen at publishing: every asset pinned by hash, the public base URL included. */
export const snapshotSchema = documentOf(pinnedAsset).extend({
  baseUrl: z.url(),
  /** The phase that it was narrowed to; absent while it tells the whole campaign. */
  phase: z.union([phaseName, countdownPhase]).optional(),
})

export type CampaignDocument = z.infer<typeof campaignDocument>
export type Snapshot = z.infer<typeof snapshotSchema>
export type Brand = Snapshot['brand']
export type Campaign = Snapshot['campaign']
export type Touchpoint = Snapshot['touchpoints'][number]
export type PinnedAsset = z.infer<typeof pinnedAsset>
export type Localized = Partial<Record<string, string>>
export type Money = z.infer<typeof money>
export type Phase = z.infer<typeof phase>
export type Tone = z.infer<typeof tone>
export type BrandPrintProfile = Brand['printProfiles'][number]
export type PaletteRole = (typeof paletteRoles)[number]
export type Palette = Brand['palette']
export type BrandFont = NonNullable<Brand['fonts']['heading']>

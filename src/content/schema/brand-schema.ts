import { z } from 'zod'
import { formerCurrencyCode } from './money-schema.ts'
import { printProfileSchema } from './print-profile-schema.ts'
import { exact, line, lines, locale, localized, localizedLines, slug } from './text-schema.ts'
import { tone } from './tone-schema.ts'

const colour = z.object({
  srgb: exact.regex(/^#[0-9a-f]{6}$/i, 'This is not a colour like #8a1c2b.'),
  /** Ink in percent: cyan, magenta, yellow, black. */
  cmyk: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
})

/** The roles a layout paints with. `on…` is the text colour that stands on the colour of that name. */
export const paletteRoles = ['paper', 'ink', 'primary', 'onPrimary', 'accent', 'onAccent'] as const
const palette = z.record(z.enum(paletteRoles), colour)

/** A layout family: one that comes along, or a folder of a user's templates. */
export const layout = slug

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

/** A brand whose files are named as `asset` says. */
export function brandSchema<Asset extends z.ZodType>(asset: Asset) {
  const font = z.object({
    family: line,
    /** Empty means: a family that Leitmotif ships. */
    files: z.array(z.object({ weight: z.number(), asset })).default([]),
  })
  return z.object({
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
    printProfiles: z.array(printProfileSchema(asset)).default([]),
    /** Parted by spaces, with or without #. */
    hashtags: localized.default({}),
    /** Slug of the campaign that shows when no promotion is on. */
    evergreen: slug.nullable().default(null),
  })
}

export type PaletteRole = (typeof paletteRoles)[number]

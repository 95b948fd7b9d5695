import { z } from 'zod'
import { manyLines, oneLine } from '../text/index.ts'

/** Reading takes out the spaces and line breaks that nobody meant. */
export const line = z.string().overwrite(oneLine)
export const lines = z.string().overwrite(manyLines)
/** Typed by people or machines as it stands: inner spaces are for `checkDocument` to judge. */
export const exact = z.string().trim()

export const locale = exact.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'This is not a locale like "bg", "fil" or "pt-BR".')
export const slug = exact.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'This is not a slug: use a–z, 0–9 and single hyphens.')
export const instant = z.iso.datetime({ offset: true, message: 'This is not an instant like 2026-06-05T10:00:00+03:00.' })
export const webLink = z.url({ protocol: /^https?$/, message: 'This is not a web link that starts with https://.' })
/** A text in every locale it was written in; which one is read when one is missing is decided in `fallback.ts`. */
export const localized = z.partialRecord(locale, line)
export const localizedLines = z.partialRecord(locale, lines)

export type Localized = Partial<Record<string, string>>

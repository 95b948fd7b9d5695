import { narrowing } from '../text/index.ts'
import type { Localized } from '../schema/index.ts'

/** What falling back needs to know of a brand. */
export interface Speaks {
  readonly defaultLocale: string
  readonly locales: readonly string[]
}

/** The rule of `textIn` in one sentence; manifests carry it. */
export const fallbackRule =
  "a text missing in a locale is taken from its language, then from the brand's default locale, then from the brand's other locales in order"

/** A text and the locale it was found in. */
export interface Found<Text = string> {
  readonly text: Text
  readonly locale: string
}

/** The locales in which a text is looked for, in order: see `fallbackRule`. */
export function fallbackChain(locale: string, brand: Speaks): string[] {
  return [...new Set([...narrowing(locale), brand.defaultLocale, ...brand.locales])]
}

/** The text for a locale by `fallbackRule`; blank texts count as missing. Undefined where no locale of the brand has it. */
export function textIn(localized: Localized, locale: string, brand: Speaks): Found | undefined {
  return valueIn(localized, locale, brand, (text) => text.trim() !== '')
}

/** `textIn` for values of any kind (a block tree, say); `counts` tells whether a value is one. */
export function valueIn<Value>(
  localized: Partial<Record<string, Value>>,
  locale: string,
  brand: Speaks,
  counts: (value: Value) => boolean,
): Found<Value> | undefined {
  for (const candidate of fallbackChain(locale, brand)) {
    const text = Object.hasOwn(localized, candidate) ? localized[candidate] : undefined
    if (text !== undefined && counts(text)) return { text, locale: candidate }
  }
  return undefined
}

/** Whether a text is there in any locale. */
export function isWritten(localized: Localized): boolean {
  return Object.values(localized).some((text) => text !== undefined && text.trim() !== '')
}

/** The text in exactly this locale or its language, with no other language in its place. */
export function ownText(localized: Localized, locale: string): string | undefined {
  return textIn(localized, locale, { defaultLocale: locale, locales: [] })?.text
}

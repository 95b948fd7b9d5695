/** 'sr-Latn-RS' → 'sr-Latn-RS', 'sr-Latn', 'sr': the lookup of RFC 4647. */
export function narrowing(locale: string): string[] {
  const parts = locale.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** What a table says of a locale, or else of the next wider one. Undefined where it says nothing. */
export function ofLocale<Value>(table: Readonly<Record<string, Value>>, locale: string): Value | undefined {
  const found = narrowing(locale).find((wider) => Object.hasOwn(table, wider))
  return found === undefined ? undefined : table[found]
}

/**
 * As `ofLocale`, for words: those of a language in its usual script are none for a locale in another. 'sr-ME' and 'sr-Latn' are read at 'sr-Latn',
 * 'pa-PK' at 'pa-Arab', and never at 'sr' or 'pa'.
 */
export function wordsOfLocale<Value>(table: Readonly<Record<string, Value>>, locale: string): Value | undefined {
  const { language, script } = new Intl.Locale(locale).maximize()
  if (script === new Intl.Locale(language).maximize().script) return ofLocale(table, locale)
  const written = `${language}-${script ?? ''}`
  return Object.hasOwn(table, written) ? table[written] : undefined
}

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

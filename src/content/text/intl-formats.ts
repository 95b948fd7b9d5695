/** Making one of Intl's formatters takes longer than all its formatting for a campaign, so each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()

const kept = <Format>(formats: Map<string, Format>, key: string, make: () => Format): Format => {
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = make()
  formats.set(key, made)
  return made
}

/** What Intl does not speak is said in English, on every machine; else it would be in the language of the machine. */
export const spokenOr = (locale: string): string[] => [locale, 'en']

/** `new Intl.DateTimeFormat`, made once for the same arguments. Throws RangeError for what is no locale, or an unknown time zone. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(spokenOr(locale), options))
}

/** `new Intl.NumberFormat`, made once for the same arguments. Throws RangeError for what is no locale, or a currency that is no code. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(spokenOr(locale), options))
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
const shape = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/

/** Whether a locale is written like "bg", "fil" or "pt-BR" and names a language that there is. */
export function isLocale(locale: string): boolean {
  return shape.test(locale) && names.of(locale.split('-')[0] ?? '') !== undefined
}

/** A locale for people: "Slovak (sk)". One that is none is returned as it is. */
export function nameOfLocale(locale: string): string {
  const name = isLocale(locale) ? names.of(locale) : undefined
  return name === undefined ? locale : `${name} (${locale})`
}

/** Languages whose locale Facebook names otherwise than by their likeliest region (its list of locales: Filipino as tl_PH, Arabic as ar_AR). */
const named: Readonly<Record<string, string>> = { fil: 'tl_PH', ar: 'ar_AR' }

/** A locale as `og:locale` has it: language and region, such as bg_BG. */
export function openGraphLocale(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize()
  return named[language] ?? (region === undefined ? language : `${language}_${region}`)
}

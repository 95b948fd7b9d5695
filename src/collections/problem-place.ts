import type { Problem } from '../content/check.ts'

/** Parts of a brand that the snapshot keeps together and the admin shows under other names. */
const renamed: Readonly<Record<string, string>> = {
  'brand.logos.onLight': 'logoOnLight',
  'brand.logos.onDark': 'logoOnDark',
  'brand.fonts.heading': 'headingFont',
  'brand.fonts.body': 'bodyFont',
}

const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/
const LOCALIZED = /(^|\.)(headline|summary|body|slogan|legalLine|terms|name|address|label|alt|opening|callToAction|closing)$/

/** The field of the admin at which a problem stands; which language it concerns is said in the message. */
export function placeOfProblem({ path, message }: Problem, collection: 'brands' | 'campaigns'): { path: string; message: string } {
  const own = collection === 'brands' ? 'brand' : 'campaign'
  const segments = path.split('.')
  const last = segments.at(-1) ?? ''
  const isLocalized = LOCALE.test(last) && LOCALIZED.test(segments.slice(0, -1).join('.'))
  const place = (isLocalized ? segments.slice(0, -1) : segments).join('.')
  const said = isLocalized && !message.includes(languageOf(last)) ? `${languageOf(last)}: ${message}` : message
  const known = Object.entries(renamed).find(([from]) => place.startsWith(from))
  if (place.split('.')[0] !== own) return { path: 'brand', message: `${place}: ${said}` }
  if (known) return { path: known[1], message: said }
  const field = place.slice(own.length + 1)
  return { path: /^offer\.(price|previousPrice)$/.test(field) ? `${field}.amount` : field, message: said }
}

const languageOf = (locale: string) => new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale

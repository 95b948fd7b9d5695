import type { Facts } from '../../content/facts/index.ts'

const dotted = (...texts: (string | undefined)[]): string => texts.filter((text) => text !== undefined && text !== '').join(' · ')

/** What to try for the subject and for the line behind it, richest first. */
export function headersOf({ price, validity, place, slogan }: Facts, headline: string, summary: string, brand: string) {
  const when = validity?.short ?? validity?.text
  return {
    subject: [...(price ? [`${headline} – ${price.text}`] : []), headline, brand],
    preheader: [dotted(when, summary), dotted(when, place?.short ?? place?.text), dotted(when, slogan?.text), summary],
  }
}

import { parseAccept } from 'hono/utils/accept'

// Hono reads the headers; choosing is ours. `negotiator` has no word of a file's size, looks up "zh-Hant-TW" as "zh" only, and takes
// "application/json; charset=utf-8" for no JSON. Where it says the same, a test holds ours to it.

/** Characters of a language tag that is worth looking at: 35 is what RFC 5646 (4.4.1) asks for at least. Each part of it costs a look at every locale. */
const LONGEST_TAG = 35
/** Languages that somebody may prefer; a browser sends a handful. */
const MOST_TAGS = 50

/** The locale that suits `Accept-Language` best: itself, its language, or a regional form of it. Undefined if none does. */
export function preferredLocale(header: string, locales: readonly string[]): string | undefined {
  for (const { type, q } of parseAccept(header).slice(0, MOST_TAGS)) {
    if (q === 0 || type === '*' || type.length > LONGEST_TAG) continue
    const value = type.toLowerCase()
    const parts = value.split('-')
    const narrower = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
    const found =
      narrower.map((candidate) => locales.find((locale) => locale.toLowerCase() === candidate)).find((locale) => locale !== undefined) ??
      locales.find((locale) => locale.toLowerCase().split('-')[0] === value)
    if (found !== undefined) return found
  }
  return undefined
}

/** How `Accept` wants a media type. */
export interface Acceptance {
  /** From 0 (not at all) to 1. */
  readonly q: number
  /** 2: named; 1: its family is (`image/*`); 0: anything is taken. */
  readonly specificity: 0 | 1 | 2
  /** Where in the header it is named. */
  readonly place: number
  /** Where in the header anything of its family is named first. */
  readonly familyPlace: number
}

/** How much `Accept` wants a media type. The most specific range decides, as RFC 9110 says. */
export function acceptance(header: string, type: string): Acceptance {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  const family = `${bare.split('/')[0] ?? ''}/`
  const ranges = parseAccept(header).map((range) => ({ ...range, type: range.type.toLowerCase() }))
  const familyPlace = ranges.findIndex((range) => range.type.startsWith(family))
  for (const [index, wanted] of [bare, `${family}*`, '*/*'].entries()) {
    const place = ranges.findIndex((range) => range.type === wanted)
    const q = ranges[place]?.q
    if (q !== undefined) return { q, specificity: (2 - index) as Acceptance['specificity'], place, familyPlace }
  }
  return { q: 0, specificity: 0, place: -1, familyPlace }
}

import LineBreaker from 'linebreak'
import { noBreakSpans } from './no-break-spans.ts'
import { wordBreaks } from './word-breaks.ts'

/** Where a line may end (UTF-16 offset of what follows), or must. */
export interface BreakPlace {
  readonly at: number
  readonly required: boolean
  /** It parts a word that is whole elsewhere: taken only where words as they are would be set far smaller. */
  readonly insideWord?: true
}

/** Places where a text may be broken, in order; the last one is its end. By UAX 14, a dictionary where no spaces are written, and what holds together. */
export function breakPlaces(text: string, language: string): BreakPlace[] {
  const forbidden = new Set<number>()
  const inWords = new Set<number>()
  for (const { start, end, loosely } of noBreakSpans(text, language))
    for (let at = start + 1; at < end; at += 1) (loosely ? inWords : forbidden).add(at)
  const breaker = new LineBreaker(text)
  const places: BreakPlace[] = wordBreaks(text, language)
    .filter((at) => !forbidden.has(at))
    .map((at) => ({ at, required: false }))
  for (let place = breaker.nextBreak(); place !== null; place = breaker.nextBreak()) {
    if (place.required || place.position === text.length || !forbidden.has(place.position))
      places.push({
        at: place.position,
        required: place.required,
        ...(inWords.has(place.position) && !place.required && { insideWord: true }),
      })
  }
  return places.sort((a, b) => a.at - b.at)
}

/** Scripts that write no spaces between words: where a line may end is found in a dictionary. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+/gu
/** Signs that repeat or shorten what stands before them: no line begins with one. */
const leans = /^[\u0e2f\u0e46\u0eaf\u0ec6]/
/** A segmenter takes time that grows faster than its text: long stretches are looked up in pieces. */
const PIECE = 400

const segmenters = new Map<string, Intl.Segmenter>()
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, known)
  return known
}

/** Beginnings of words (UTF-16) inside stretches of scripts that write no spaces: Thai, Lao, Khmer, Burmese. */
export function wordBreaks(text: string, language: string): number[] {
  const places: number[] = []
  for (const { index: begin, 0: stretch } of text.matchAll(unspaced)) {
    let at = 0
    while (at < stretch.length) {
      const piece = stretch.slice(at, at + PIECE)
      const words = Array.from(segmenterOf(language).segment(piece), ({ index }) => index)
      // The last word of a piece may have been cut: it is looked up once more with what follows.
      const next = at + PIECE >= stretch.length ? stretch.length : at + (words.at(-1) || PIECE)
      for (const word of words) {
        const place = at + word
        if (place > 0 && place < next && !leans.test(stretch.slice(place))) places.push(begin + place)
      }
      if (next < stretch.length) places.push(begin + next)
      at = next
    }
  }
  return places
}

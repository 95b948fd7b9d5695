import type { Measure } from './count.ts'
import { graphemes } from '../index.ts'

export { graphemes } from '../index.ts'

/** Beyond this many sentences a text is offered whole or by its beginning only: no slot tells a thirtieth cut from a thirty-first. */
const MAX_CUTS = 30

const endOfSentence = /[.!?…。！？؟۔।]["'”’»)\]]*\s*$/u
/** A short word before a full stop is more often "ул." or "č." than a sentence's last word: no cut there. */
const abbreviation = /(?:^|[^\p{L}\p{N}])(?:\p{L}{1,3}|напр|прибл|napr|tzv|approx|dept|prof|bldg)\.["'”’»)\]]*\s*$/u
/** Whether a line only announces what follows: it is nothing without it. */
export const announces = (line: string): boolean => /[:：]\s*$/u.test(line)
const ordinal = /(?:^|\s)\p{N}{1,2}\.\s*$/u

const count = (text: string, character: RegExp): number => text.match(character)?.length ?? 0

/** Whether every bracket and quotation mark that opens also closes. */
function isBalanced(text: string): boolean {
  const pairs = [
    [/\(/g, /\)/g],
    [/\[/g, /\]/g],
    [/«/g, /»/g],
  ] as const
  // „…“ and “…” share a mark, so they are counted together.
  return pairs.every(([opener, closer]) => count(text, opener) === count(text, closer)) && count(text, /[„“”"]/g) % 2 === 0
}

/**
 * A text and its beginnings, longest first; each ends where one of its first sentences or paragraphs does.
 * @internal exported for tests
 */
export function cuts(text: string, locale: string): string[] {
  const whole = text.trim()
  const beginnings: string[] = []
  let end = 0
  let sentences = 0
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(whole)) {
    end += segment.length
    if (end === whole.length || ++sentences > MAX_CUTS) break
    const beginning = whole.slice(0, end).trim()
    const ends =
      (segment.endsWith('\n') && !announces(segment)) ||
      (endOfSentence.test(segment) && !abbreviation.test(segment) && !ordinal.test(segment))
    if (ends && isBalanced(beginning)) beginnings.push(beginning)
  }
  return [whole, ...beginnings.reverse()].filter((beginning) => beginning !== '')
}

/** What a slot takes, and how that is counted: graphemes if it is not said, or any measure (as X counts, in text messages, the height in a box). */
export interface Budget {
  readonly limit?: number
  readonly measure?: Measure
}

/**
 * The candidates for a slot, richest (longest) first and each once: the texts themselves (body, summary, headline… in order of preference)
 * and their beginnings, cut at the ends of sentences and never inside a word. With a `limit` only those that fit are left; none
 * at all means that nothing fits, which the caller reports as a finding.
 */
export function ladder(
  texts: readonly (string | undefined)[],
  locale: string,
  { limit = Infinity, measure = graphemes }: Budget = {},
): string[] {
  const candidates = new Set(texts.flatMap((text) => (text === undefined ? [] : cuts(text, locale))))
  return [...candidates]
    .filter((text) => limit === Infinity || measure(text) <= limit)
    .map((text) => ({ text, length: graphemes(text) }))
    .sort((a, b) => b.length - a.length)
    .map(({ text }) => text)
}

import { checkPlaceholders, fillPlaceholders } from '../../src/content/facts/placeholders.ts'
import { cleanText } from '../../src/content/text/characters.ts'
import { graphemes, ladder } from '../../src/content/text/counting/ladder.ts'
import { typeset } from '../../src/content/text/typography.ts'
import { withoutZeroWidth } from '../../src/content/text/zero-width.ts'
import type { Row } from './row.ts'
import { medianTimes } from './timing.ts'

/** Characters; the longer text is so many times the shorter. */
const SHORT = 25_000
const LONGER = 4

/** What reads words, and the scraps of which its worst texts are made. */
const readers: Readonly<Record<string, readonly [read: (text: string) => unknown, scraps: readonly string[]]>> = {
  'cleaned of controls': [cleanText, ['\u2066a\u202e', 'a\u2069', 'a\r\n']],
  'without characters of no width': [withoutZeroWidth, ['\u200b', '\u200d', '\u{e0061}', 'a\u2060']],
  typeset: [(text) => typeset(text, 'fr'), ['{{', '{%', '*|', '%%', '"', "a'", 'a.', '5 ', 'a@', '...']],
  'looked through for placeholders': [(text) => [checkPlaceholders(text), fillPlaceholders(text, {})], ['{', '{{a', '{{ {a} ', '{price']],
  'counted in characters': [graphemes, ['липа ', '👩‍👩‍👧', '公園', 'e\u0301', '\u0301']],
  'cut into a ladder': [(text) => ladder([text, 'Short.'], 'bg', { limit: 100 }), ['Това е изречение (без край. ', 'a']],
}

/** How the time for hostile texts grows with their length: a reader that looks back at each step takes sixteen times as long for four times the text. */
export async function textRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const [what, [read, scraps]] of Object.entries(readers)) {
    const readAll = (length: number) => (): Promise<void> => {
      for (const scrap of scraps) read(scrap.repeat(length / scrap.length))
      return Promise.resolve()
    }
    const { long, short } = await medianTimes({ long: readAll(SHORT * LONGER), short: readAll(SHORT) })
    rows.push({
      what: `${(SHORT * LONGER).toLocaleString('en')} characters ${what}`,
      figures: { long, 'a quarter': short },
      unit: 'ms',
      value: long / short,
      goal: { atMost: 2 * LONGER },
    })
  }
  return rows
}

import { type Finding, finding } from '../../content/findings/index.ts'
import { coversCluster, graphemesOf, isReading } from '../fonts/index.ts'
import { type Paragraph, scriptOf } from '../text/shaping/index.ts'

/** A letter that a font for a script is sure to have. */
const samples: Readonly<Record<string, string>> = { Latn: 'a', Cyrl: 'а', Grek: 'α', Arab: 'ب', Hebr: 'א' }

/**
 * Letters that the brand's font lacks although it is made for their script: their words are set in another face, which shows. A font that has
 * nothing of a script at all stands back as a whole, and that is how it should be.
 */
export function fallbackFindings(place: string, { text, runs, style }: Paragraph): Finding[] {
  const [own] = style.chain
  if (own === undefined) return []
  const lacking = new Map<string, Set<string>>()
  for (const { font, start, end } of runs) {
    if (font === own) continue
    for (const letter of graphemesOf(text.slice(start, end))) {
      const sample = samples[scriptOf(letter) ?? '']
      const lacks = sample !== undefined && isReading(letter) && coversCluster(own, sample) && !coversCluster(own, letter)
      if (lacks) lacking.set(font.name, (lacking.get(font.name) ?? new Set<string>()).add(letter))
    }
  }
  return Array.from(lacking, ([name, letters]) =>
    finding('font-fallback', {
      place,
      message: `"${own.name}" has no ${[...letters].map((letter) => `"${letter}"`).join(', ')}: words with these letters are set in ${name}. Choose a font that has them.`,
      actual: [...letters].join(''),
    }),
  )
}

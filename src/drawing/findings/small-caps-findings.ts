import { type Finding, finding } from '../../content/findings/index.ts'
import { type Paragraph, shapeItem } from '../text/shaping/index.ts'

const lowercase = /\p{Ll}/u

/** Letters that a font has no small capitals for, in a text that asks for them: they are drawn as they are. */
export function smallCapsFindings(place: string, { text, runs, style }: Paragraph): Finding[] {
  if (!style.features?.some(({ tag, value }) => tag === 'smcp' && value === 1)) return []
  const without = { ...style, features: style.features.filter(({ tag }) => tag !== 'smcp') }
  const lacking = new Map<string, Set<string>>()
  for (const run of runs) {
    const plain = new Map(shapeItem(text, run, without).glyphs.map(({ cluster, id }) => [cluster, id]))
    for (const { id, cluster } of run.glyphs) {
      const letter = String.fromCodePoint(text.codePointAt(cluster) ?? 0x20)
      if (lowercase.test(letter) && plain.get(cluster) === id)
        lacking.set(run.font.name, (lacking.get(run.font.name) ?? new Set<string>()).add(letter))
    }
  }
  return Array.from(lacking, ([name, letters]) =>
    finding('small-caps', {
      place,
      message: `"${name}" has no small capitals for ${[...letters].map((letter) => `"${letter}"`).join(', ')}: they are set as small letters.`,
      actual: [...letters].join(''),
    }),
  )
}

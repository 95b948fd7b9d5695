import { breakPlaces, type BreakPlace } from './break-places.ts'
import { type Font, isReading } from '../../fonts/index.ts'
import { hangsOf, type Hang } from './hanging-indents.ts'
import { itemise } from './itemise.ts'
import { printableText, type PrintableText } from './printable-text.ts'
import { partingsOf } from './soft-hyphens.ts'
import { shapeItem, type ShapedRun, type ShapeOptions } from './shape.ts'

/** How a text is set, whatever its size. */
export interface TextStyle extends ShapeOptions {
  readonly chain: readonly Font[]
  readonly direction: 'ltr' | 'rtl'
}

/** A text shaped once in em units; every size and every line is arithmetic on it. */
export interface Paragraph extends PrintableText {
  readonly style: TextStyle
  readonly baseLevel: 0 | 1
  readonly runs: readonly ShapedRun[]
  readonly places: readonly BreakPlace[]
  /** Where words may be parted, and the width of the hyphen there: see soft-hyphens.ts. */
  readonly partings: ReadonlyMap<number, number>
  /** Sum of the advances of all characters before an offset, in em. */
  readonly advanceBefore: Float64Array
  /** Items of lists, whose lines stand to the side of their bullet. */
  readonly hangs: readonly Hang[]
  /** Height of capitals in em. */
  readonly capHeight: number
}

/** Characters that a font claims to have, but has no glyph for once they are shaped: they would be empty boxes. */
function undrawnOf(text: string, runs: readonly ShapedRun[]): string[] {
  const undrawn = runs.flatMap(({ glyphs }) =>
    glyphs.filter(({ id }) => id === 0).map(({ cluster }) => String.fromCodePoint(text.codePointAt(cluster) ?? 0)),
  )
  return [...new Set(undrawn)].filter((character) => character !== '\n')
}

/** Shapes a text. */
export function paragraphOf(source: string, style: TextStyle): Paragraph {
  const printable = printableText(source, style.chain)
  const { text } = printable
  const { baseLevel, items } = itemise(text, style.chain, style.direction)
  const runs = items.map((item) => shapeItem(text, item, style))
  const undrawn = undrawnOf(text, runs)
  if (undrawn.length > 0) {
    const without = paragraphOf(
      undrawn.reduce((rest, character) => rest.replaceAll(character, ''), text),
      style,
    )
    const missing = [...printable.missing, ...undrawn.map((cluster) => ({ cluster, reading: isReading(cluster) })), ...without.missing]
    return { ...without, emoji: printable.emoji, missing }
  }
  const advances = new Float64Array(text.length + 1)
  for (const { glyphs } of runs) for (const { cluster, advance } of glyphs) advances[cluster + 1] = (advances[cluster + 1] ?? 0) + advance
  for (let at = 1; at <= text.length; at += 1) advances[at] = (advances[at] ?? 0) + (advances[at - 1] ?? 0)
  return {
    ...printable,
    style,
    baseLevel,
    runs,
    places: breakPlaces(text, style.language),
    partings: partingsOf(text, runs, style),
    advanceBefore: advances,
    hangs: hangsOf(text, (start, end) => (advances[end] ?? 0) - (advances[start] ?? 0)),
    capHeight: runs[0]?.font.capHeight ?? 0.7,
  }
}

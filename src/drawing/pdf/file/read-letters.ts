import type { Glyph, GlyphRun } from '../../shapes/index.ts'

/** How a glyph is read: the letter it carries itself, and those that stand beside it without ink. Both lists from left to right. */
export interface ReadGlyph {
  /** undefined: the glyph is drawn, but not read. */
  readonly own: string | undefined
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What leaves no mark and is no part of a word. The zero-width non-joiner is: Persian words differ by it. */
const unspoken = /(?!\u200c)[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/** A text without what is not read. */
export const spoken = (text: string): string => text.replace(unspoken, '')

/** Whether a glyph is read where it stands: what is above or below the line would be read as a line of its own. */
const isOnLine = ({ advance, dy }: Glyph): boolean => advance !== 0 && dy === 0

/**
 * The characters each glyph stands for: of a cluster's glyphs one has them all, the first in reading order that stands on the line. Thai
 * am is two glyphs, a ring above and what takes up the room: read by the ring, the room would pass for a space.
 */
function textsOf({ glyphs, text, start, rtl }: GlyphRun): string[] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const ends = new Map(starts.map((cluster, at) => [cluster, starts[at + 1] ?? start + text.length]))
  const inOrder: Glyph[] = rtl ? [...glyphs].reverse() : [...glyphs]
  const bearers = new Set(
    starts.map((at) => {
      const parts = inOrder.filter(({ cluster }) => cluster === at)
      return parts.find(isOnLine) ?? parts[0]
    }),
  )
  const texts = inOrder.map((glyph) => {
    const { cluster } = glyph
    if (!bearers.has(glyph)) return ''
    return spoken(text.slice(cluster - start, (ends.get(cluster) ?? cluster) - start))
  })
  return rtl ? texts.reverse() : texts
}

const distinct = (letters: readonly string[]): boolean => new Set(letters).size === letters.length

/**
 * Each letter of a ligature gets a place of its own. Readers turn right-to-left lines around letter by letter, and would turn those of one
 * code too; Ghostscript loses the letters of such codes. Readers take two equal letters at one place for one: from right to left the glyph
 * itself carries one that keeps such a pair apart, from left to right it carries them all, because MuPDF looks at where a letter ends.
 */
function readLigature(letters: readonly string[], rtl: boolean): ReadGlyph {
  if (!rtl && distinct(letters)) return { own: letters[0], before: [], after: letters.slice(1) }
  if (!rtl) return { own: letters.join(''), before: [], after: [] }
  const carried = letters.findIndex((_, at) => distinct(letters.slice(at)) && distinct(letters.slice(0, at)))
  const at = Math.max(0, carried)
  return { own: letters[at], before: letters.slice(at + 1).reverse(), after: letters.slice(0, at).reverse() }
}

/** How readers are to read the glyphs of a run, so that what they copy is what was written. */
export function readGlyphs(run: GlyphRun): ReadGlyph[] {
  const texts = textsOf(run)
  return run.glyphs.map((glyph, at): ReadGlyph => {
    const text = texts[at] ?? ''
    const letters = Array.from(text)
    if (!isOnLine(glyph)) return { own: undefined, before: [], after: run.rtl ? letters.reverse() : letters }
    if (text === '') return { own: undefined, before: [], after: [] }
    return readLigature(letters, run.rtl)
  })
}

import type { BreakPlace } from './break-places.ts'
import { shapeItem, type ShapedRun, type ShapeOptions } from './shape.ts'

/** Where a word may be parted; nothing is seen of it elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

/** A text as a line shows it that parts a word before `end`; as long as it was. */
export const withHyphen = (text: string, end: number): string => `${text.slice(0, end - 1)}-${text.slice(end)}`

/** Where a word may be parted (UTF-16 offset of what follows), and what its hyphen takes up there, in em. */
export function partingsOf(text: string, runs: readonly ShapedRun[], options: ShapeOptions): ReadonlyMap<number, number> {
  const partings = new Map<number, number>()
  for (const run of runs) {
    // Between letters: elsewhere no word is parted.
    const places = Array.from(text.slice(run.start, run.end).matchAll(/\u00ad/g), ({ index }) => run.start + index + 1)
    const between = places.filter((at) => letter.test(text[at - 2] ?? '') && letter.test(text[at] ?? ''))
    const width = between.length === 0 ? undefined : hyphenWidth(run, options)
    if (width !== undefined) for (const at of between) partings.set(at, width)
  }
  return partings
}

const letter = /[\p{L}\p{M}\p{N}]/u

/** Width of a run's hyphen in em; undefined where its font has none. */
function hyphenWidth(run: ShapedRun, options: ShapeOptions): number | undefined {
  const { glyphs } = shapeItem('-', { ...run, start: 0, end: 1 }, options)
  return glyphs.some(({ id }) => id === 0) ? undefined : glyphs.reduce((sum, { advance }) => sum + advance, 0)
}

/** The places at which no word is parted. */
export const betweenWords = (places: readonly BreakPlace[], partings: ReadonlyMap<number, number>): readonly BreakPlace[] =>
  places.filter(({ at, insideWord }) => !partings.has(at) && !insideWord)

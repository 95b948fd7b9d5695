import type { BreakPlace } from './break-places.ts'
import { shapeItem, type ShapedRun, type ShapeOptions } from './shape.ts'

/** Where a word may be parted; nothing is seen of it elsewhere. */
export const SOFT_HYPHEN = '\u00ad'

/** A text as a line shows it that parts a word before `end`; as long as it was. */
export const withHyphen = (text: string, end: number): string => `${text.slice(0, end - 1)}-${text.slice(end)}`

/** Where a word may be parted (UTF-16 offset of what follows), and what its hyphen takes up there, in em. */
export function partingsOf(text: string, runs: readonly ShapedRun[], options: ShapeOptions): ReadonlyMap<number, number> {
  const partings = new Map<number, number>()
  for (let at = text.indexOf(SOFT_HYPHEN); at !== -1; at = text.indexOf(SOFT_HYPHEN, at + 1)) {
    const run = runs.find(({ start, end }) => start <= at && at < end)
    if (run === undefined || at + 1 === text.length) continue
    const { glyphs } = shapeItem('-', { ...run, start: 0, end: 1 }, options)
    // A font may have no hyphen.
    if (glyphs.some(({ id }) => id === 0)) continue
    partings.set(
      at + 1,
      glyphs.reduce((sum, { advance }) => sum + advance, 0),
    )
  }
  return partings
}

/** The places at which no word is parted. */
export const betweenWords = (places: readonly BreakPlace[], partings: ReadonlyMap<number, number>): readonly BreakPlace[] =>
  places.filter(({ at }) => !partings.has(at))

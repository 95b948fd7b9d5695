import type { Drawing, SetText } from '../drawing.ts'
import { hexOf } from '../shapes/colour.ts'
import type { Matrix } from '../shapes/matrix.ts'
import { placeOf } from '../shapes/outline-and-box.ts'
import { boundsOf, mapSegments, rectangle, type Bounds } from '../shapes/segments.ts'
import { eachText, type Ground } from './grounds.ts'
import { inkOf, isBlackAlone, textInkOf, type Inks } from './text-ink.ts'

/** How far letters stand above and below the baseline, in sizes; no more than the tip of an accent is outside. */
const ABOVE = 0.85
const BELOW = 0.25
const SOLID = 100

/** Rectangles around the pieces of a text, on its page. */
const boxesOf = ({ lines }: SetText, matrix: Matrix): Bounds[] =>
  lines.flat().map(({ x, y, size, glyphs }) => {
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0) * size
    return boundsOf(mapSegments(rectangle(x, y - ABOVE * size, width, (ABOVE + BELOW) * size), matrix))
  })

/** The most cyan, magenta and yellow, in percent, that may lie beneath a box; of pictures nobody knows. */
function mostBeneath(box: Bounds, before: readonly Ground[], inks: Inks): number {
  let most = 0
  for (const { within, hides, colours } of before.toReversed()) {
    const places = within.map((outline) => placeOf(box, outline))
    if (places.includes('outside')) continue
    if (colours === undefined) return Infinity
    for (const hex of colours) {
      const [c, m, y] = inkOf(hex, inks)
      most = Math.max(most, c + m + y)
    }
    if (hides && !places.includes('across')) break
  }
  return most
}

/**
 * The texts of a page that print over their ground: those in black ink alone, so that no white edge shows where plates do not meet. Where
 * black and the ground together would be more than `inkLimit`, or a picture may lie beneath, a text knocks its ground out like any other.
 */
export function overprintedTexts(page: Drawing, inks: Inks, inkLimit: number): Set<SetText> {
  const found = new Set<SetText>()
  eachText(page, (text, { matrix }, before) => {
    const hex = hexOf(text.fill)
    if (hex === undefined || !isBlackAlone(textInkOf(hex, inks))) return
    if (boxesOf(text, matrix).every((box) => mostBeneath(box, before, inks) + SOLID <= inkLimit)) found.add(text)
  })
  return found
}

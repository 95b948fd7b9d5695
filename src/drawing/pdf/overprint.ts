import type { Drawing, SetText } from '../drawing.ts'
import { hexOf } from '../shapes/colour.ts'
import type { Bounds } from '../shapes/segments.ts'
import { eachText, groundsBeneath, textBoxes, type Ground } from './grounds.ts'
import { inkOf, isBlackAlone, textInkOf, type Inks } from './text-ink.ts'
import { greatestOf } from '../../content/extent.ts'

const SOLID = 100

/** The most cyan, magenta and yellow, in percent, that may lie beneath a box; of pictures nobody knows. */
function mostBeneath(box: Bounds, before: readonly Ground[], inks: Inks): number {
  const sums = groundsBeneath(box, before).flatMap(({ colours }) => {
    if (colours === undefined) return [Infinity]
    return colours.map((hex) => {
      const [c, m, y] = inkOf(hex, inks)
      return c + m + y
    })
  })
  return greatestOf(sums, 0)
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
    if (textBoxes(text, matrix).every((box) => mostBeneath(box, before, inks) + SOLID <= inkLimit)) found.add(text)
  })
  return found
}

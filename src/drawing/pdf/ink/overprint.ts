import { type Bounds, boundsOf, type Drawing, mapSegments, outlineOf, type SetText, type Shape, type Style } from '../../shapes/index.ts'
import { hexOf } from '../../colour/index.ts'
import { eachPart, groundsBeneath, textBoxes, type Ground } from './grounds.ts'
import { inkOf, isBlackAlone, textInkOf, type StatedInks } from './text-ink.ts'
import { greatestOf } from '../../../content/text/index.ts'

const SOLID = 100

/** The most cyan, magenta and yellow, in percent, that may lie beneath a box; of pictures nobody knows. */
function mostBeneath(box: Bounds, before: readonly Ground[], inks: StatedInks): number {
  const sums = groundsBeneath(box, before).flatMap(({ colours }) => {
    if (colours === undefined) return [Infinity]
    return colours.map((hex) => {
      const [c, m, y] = inkOf(hex, inks)
      return c + m + y
    })
  })
  return greatestOf(sums, 0)
}

/** What a line covers of its page, at most: corners reach further than half of it, but seldom further than all. */
function lineBox(shape: Shape, { matrix, strokeWidth }: Style): Bounds {
  const { x, y, width, height } = boundsOf(mapSegments(outlineOf(shape), matrix))
  const reach = strokeWidth * Math.hypot(matrix[0], matrix[1])
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }
}

/** The colour of an outline that is a line and nothing else, and hides what is beneath it. */
function lineColour({ fill, stroke, strokeWidth, strokeOpacity, opacity }: Style): string | undefined {
  const isLine = fill === 'none' && strokeWidth > 0 && strokeOpacity * opacity >= 1 && !stroke.startsWith('url(')
  return isLine ? hexOf(stroke) : undefined
}

/**
 * The texts and lines of a page that print over their ground: those in black ink alone, so that no white edge shows where plates do not meet. Where
 * black and the ground together would be more than `inkLimit`, or a picture may lie beneath, they knock their ground out like all else.
 */
export function overprinted(page: Drawing, inks: StatedInks, inkLimit: number): Set<SetText | Shape> {
  const found = new Set<SetText | Shape>()
  const isLight = (box: Bounds, before: readonly Ground[]): boolean => mostBeneath(box, before, inks) + SOLID <= inkLimit
  eachPart(
    page,
    (text, { matrix }, before) => {
      const hex = hexOf(text.fill)
      if (hex === undefined || !isBlackAlone(textInkOf(hex, inks))) return
      if (textBoxes(text, matrix).every((box) => isLight(box, before))) found.add(text)
    },
    (shape, style, before) => {
      const hex = lineColour(style)
      if (hex !== undefined && isBlackAlone(inkOf(hex, inks)) && isLight(lineBox(shape, style), before)) found.add(shape)
    },
  )
  return found
}

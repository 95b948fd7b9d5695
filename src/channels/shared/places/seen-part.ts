import type { Place } from './area.ts'

/** How far something hides a picture from each of its sides, in user units. */
export interface Hidden {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Half the side of the square in a disc, as a share of its radius. */
const SQUARE = Math.SQRT1_2

/**
 * The rectangle of a picture that is surely seen: on the page, not hidden, and inside the disc that cuts it.
 * @throws RangeError where nothing of it is
 */
export function seenPart(box: Place, page: { readonly width: number; readonly height: number }, isDisc: boolean, hidden: Hidden): Place {
  const beyond = isDisc ? (Math.min(box.width, box.height) / 2) * (1 - SQUARE) : 0
  const span = (at: number, extent: number, whole: number, before: number, after: number) => {
    const from = Math.max(at + Math.max(before, beyond), 0)
    const to = Math.min(at + extent - Math.max(after, beyond), whole)
    if (to <= from) throw new RangeError('photo: nothing of it is seen; make hiddenStart, hiddenEnd, hiddenTop and hiddenBottom smaller')
    return { from, size: to - from }
  }
  const across = span(box.x, box.width, page.width, hidden.left, hidden.right)
  const down = span(box.y, box.height, page.height, hidden.top, hidden.bottom)
  return { x: across.from, y: down.from, width: across.size, height: down.size }
}

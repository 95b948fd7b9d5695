import { breakLines, lineOf, type Line } from './lines.ts'
import type { Paragraph } from './paragraph.ts'

/** The room a text has, in user units. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly minSize: number
  readonly maxLines: number
  /** Distance of baselines, as a multiple of the size. */
  readonly lineHeight: number
  /** Even out the lengths of lines. */
  readonly balanced: boolean
}

/** A text at the size at which it fits. */
export interface Fitted {
  readonly paragraph: Paragraph
  readonly size: number
  readonly lines: readonly Line[]
  /** In user units. */
  readonly width: number
  readonly height: number
}

const STEPS = 18
const SLACK = 1e-6

/** Width of the widest line with its ink, in em. */
const widest = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.map(({ width, overhangLeft, overhangRight }) => width + overhangLeft + overhangRight))

/** Height of set lines in em: of their line boxes, or of their ink where that is taller. */
export function heightOf(lines: readonly Line[], lineHeight: number): number {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return 0
  return Math.max(lines.length * lineHeight, (lines.length - 1) * lineHeight + first.top - last.bottom)
}

/** Breaks with the narrowest limit that makes no more lines than `limit` does. */
function balance(paragraph: Paragraph, ranges: readonly [number, number][], limit: number): readonly [number, number][] {
  let [low, high, best] = [limit / 2, limit, ranges]
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2
    const tried = breakLines(paragraph, middle)
    if (tried !== undefined && tried.length <= ranges.length) [high, best] = [middle, tried]
    else low = middle
  }
  return best
}

function linesAt(paragraph: Paragraph, { width, maxLines, height, lineHeight }: Room, size: number): [number, number][] | undefined {
  const ranges = breakLines(paragraph, width / size + SLACK)
  if (ranges === undefined || ranges.length > maxLines) return undefined
  return ranges.length * lineHeight * size > height + SLACK ? undefined : ranges
}

/**
 * Sets a text at the largest size from `size` down to `minSize` at which it stays inside its room, ink included.
 * @returns undefined if there is none
 */
export function fit(paragraph: Paragraph, room: Room): Fitted | undefined {
  let best = linesAt(paragraph, room, room.size)
  let size = room.size
  if (best === undefined) {
    best = linesAt(paragraph, room, room.minSize)
    if (best === undefined) return undefined
    let low = room.minSize
    let high = room.size
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (low + high) / 2
      const tried = linesAt(paragraph, room, middle)
      if (tried === undefined) high = middle
      else [low, best] = [middle, tried]
    }
    size = low
  }
  const limit = room.width / size + SLACK
  const ranges = room.balanced && best.length > 1 ? balance(paragraph, best, limit) : best
  const lines = ranges.map(([start, end]) => lineOf(paragraph, start, end))
  const em = { width: widest(lines), height: heightOf(lines, room.lineHeight) }
  // Ink may stand out of its advances and line boxes: then the same lines are set a little smaller.
  const inside = Math.min(size, em.width > 0 ? room.width / em.width : size, em.height > 0 ? room.height / em.height : size)
  const exact = inside === room.size ? inside : Math.floor(inside * 1000) / 1000
  if (exact < room.minSize - 0.001) return undefined
  return { paragraph, size: exact, lines, width: em.width * exact, height: em.height * exact }
}

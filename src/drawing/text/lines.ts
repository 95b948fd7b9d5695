import { type Paragraph, type ShapedRun, shapeItem, withHyphen } from './shaping/index.ts'
import { greatestOf } from '../../content/text/index.ts'

/** A run at its place in a line; `x` in em from the line's left. */
export interface LineRun extends ShapedRun {
  readonly x: number
}

/** A line of a paragraph; measures in em, y up from the baseline. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** From left to right. */
  readonly runs: readonly LineRun[]
  /** With the room that a bullet above takes up at the beginning. */
  readonly width: number
  /** How far ink stands out of 0…width on the left and on the right. */
  readonly overhangLeft: number
  readonly overhangRight: number
  readonly top: number
  readonly bottom: number
}

const trailing = /[\s\u200b]/

/** Where a line ends that is broken at `end`: before its spaces. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && trailing.test(text[at - 1] ?? '')) at -= 1
  return at
}

/** Offsets of a line's start and of what follows it. */
export type LineRange = readonly [start: number, end: number]

/** How far a line that begins at an offset stands to the side, in em: as far as the bullet or number of its item reaches. */
const indentAt = ({ hangs }: Paragraph, at: number): number => hangs.find(({ start, end }) => at >= start && at < end)?.width ?? 0

/** Width in em of the characters from `start` to `end` on one line, with its indent. */
export function widthBetween(paragraph: Paragraph, start: number, end: number): number {
  const { text, advanceBefore, partings, style } = paragraph
  const to = trimmedEnd(text, start, end)
  const advance = (advanceBefore[to] ?? 0) - (advanceBefore[start] ?? 0) + (partings.get(to) ?? 0)
  return indentAt(paragraph, start) + advance - (to > start ? style.tracking : 0)
}

/**
 * Breaks a paragraph greedily into lines no wider than `limit` em.
 * @returns undefined if a single word is wider
 */
export function breakLines(paragraph: Paragraph, limit: number): LineRange[] | undefined {
  const { text, places } = paragraph
  const width = (start: number, end: number): number => widthBetween(paragraph, start, end)
  const lines: LineRange[] = []
  let start = 0
  let last = 0
  for (const { at, required } of places) {
    if (last > start && width(start, at) > limit) {
      lines.push([start, last])
      start = last
    }
    if (width(start, at) > limit) return undefined
    last = at
    if (required && at < text.length) {
      lines.push([start, at])
      start = at
    }
  }
  if (text.length > start) lines.push([start, text.length])
  return lines
}

/** Runs of a line in logical order; a run that is cut where its letters hang together, or that gets a hyphen, is shaped anew. */
function runsBetween({ text: written, runs, partings, style }: Paragraph, start: number, end: number): ShapedRun[] {
  const isParted = partings.has(end)
  const text = isParted ? withHyphen(written, end) : written
  const inside = runs.filter((run) => run.start < end && run.end > start)
  return inside.map((run) => {
    const from = Math.max(run.start, start)
    const to = Math.min(run.end, end)
    if (isParted && to === end) return shapeItem(text, { ...run, start: from, end: to }, style, start, end)
    if (from === run.start && to === run.end) return run
    const glyphs = run.glyphs.filter(({ cluster }) => cluster >= from && cluster < to)
    const cut = { ...run, start: from, end: to }
    const begins = (at: number): boolean => at === run.end || run.glyphs.some(({ cluster, unsafe }) => cluster === at && !unsafe)
    return begins(from) && begins(to) ? { ...cut, glyphs } : shapeItem(text, cut, style, start, end)
  })
}

/** Rule L2 of the bidirectional algorithm, on whole runs. */
function visualOrder(runs: readonly ShapedRun[]): ShapedRun[] {
  let order = [...runs]
  const highest = greatestOf(
    order.map(({ level }) => level),
    0,
  )
  for (let level = highest; level > 0; level -= 1) {
    for (let at = 0; at < order.length; at += 1) {
      let to = at
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1
      if (to > at) order = [...order.slice(0, at), ...order.slice(at, to).reverse(), ...order.slice(to)]
      at = Math.max(at, to)
    }
  }
  return order
}

/** Sets the characters from `start` to `end` on a line, without the spaces at its end. */
export function lineOf(paragraph: Paragraph, start: number, end: number): Line {
  const to = trimmedEnd(paragraph.text, start, end)
  const runs: LineRun[] = []
  const indent = indentAt(paragraph, start)
  const [before, after] = paragraph.baseLevel === 0 ? [indent, 0] : [0, indent]
  let x = before
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (const run of visualOrder(runsBetween(paragraph, start, to))) {
    runs.push({ ...run, x })
    for (const { id, advance, dx, dy } of run.glyphs) {
      const ink = run.font.ink(id)
      if (ink !== undefined) {
        left = Math.min(left, x + dx + ink.left)
        right = Math.max(right, x + dx + ink.right)
        top = Math.max(top, dy + ink.top)
        bottom = Math.min(bottom, dy + ink.bottom)
      }
      x += advance
    }
  }
  const width = Math.max(0, x - (runs.length > 0 ? paragraph.style.tracking : 0)) + after
  const text = paragraph.text.slice(start, to)
  return { start, end: to, text, runs, width, overhangLeft: -left, overhangRight: Math.max(0, right - width), top, bottom }
}

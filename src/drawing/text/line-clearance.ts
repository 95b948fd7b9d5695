import type { Line } from './lines.ts'

/** Width of the columns in which lines are compared, and the least white between two of them, in em. */
const COLUMN = 0.08
const WHITE = 0.11

/** Lowest and highest ink of a line by column, in em from its baseline up; columns count from where the block of lines has its axis. */
function skyline(line: Line, share: number): { readonly low: Map<number, number>; readonly high: Map<number, number> } {
  const low = new Map<number, number>()
  const high = new Map<number, number>()
  const left = line.overhangLeft - share * (line.width + line.overhangLeft + line.overhangRight)
  for (const run of line.runs) {
    let x = left + run.x
    for (const { id, advance, dx, dy } of run.glyphs) {
      const ink = run.font.ink(id)
      if (ink !== undefined) {
        const to = Math.floor((x + dx + ink.right) / COLUMN)
        for (let column = Math.floor((x + dx + ink.left) / COLUMN); column <= to; column += 1) {
          low.set(column, Math.min(low.get(column) ?? Infinity, dy + ink.bottom))
          high.set(column, Math.max(high.get(column) ?? -Infinity, dy + ink.top))
        }
      }
      x += advance
    }
  }
  return { low, high }
}

/**
 * The distance of baselines, in em, at which what hangs from a line does not touch what stands on the next one: the one that is asked for, or more.
 * @param share which share of a line's free room stands to its left: 0 left, 0.5 centred, 1 right
 */
export function clearLineHeight(lines: readonly Line[], share: number, asked: number): number {
  // Most lines are clear whatever stands where: those are not looked at column by column.
  const near = lines.some(({ top }, index) => top - (lines[index - 1]?.bottom ?? Infinity) + WHITE > asked)
  if (!near) return asked
  const skylines = lines.map((line) => skyline(line, share))
  let least = asked
  for (const [index, { high }] of skylines.entries()) {
    const above = skylines[index - 1]?.low
    if (above === undefined) continue
    for (const [column, top] of high) {
      const bottom = above.get(column)
      if (bottom !== undefined) least = Math.max(least, top - bottom + WHITE)
    }
  }
  return least
}

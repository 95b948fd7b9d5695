import { hasWidow, evenLines, leavesShortWord, settleEnds, strandsWord } from './even-lines.ts'
import { clearLineHeight } from './line-clearance.ts'
import { lineCount, lineSteps } from './line-steps.ts'
import { breakLines, lineOf, type Line, type LineRange } from './lines.ts'
import { betweenWords, type Paragraph } from './shaping/index.ts'
import { greatestOf } from '../../content/text/index.ts'

/** Whether lines are made of even length, or filled one by one; 'few': up to four are, as a headline has them. */
export type Balance = boolean | 'few'

/** The room a text has, in user units. */
export interface TextRoom {
  readonly width: number
  readonly height: number
  readonly size: number
  readonly minSize: number
  readonly maxLines: number
  /** Distance of baselines, as a multiple of the size. */
  readonly lineHeight: number
  /** Even out the lengths of lines; 'few': only where there are few. */
  readonly balanced: Balance
  /** Which share of a line's free room stands to its left; default 0. */
  readonly share?: number
}

/** A text at the size at which it fits. */
export interface FittedText {
  readonly paragraph: Paragraph
  readonly size: number
  readonly lines: readonly Line[]
  /** Distance of baselines as a multiple of the size: what was asked for, or more where lines would touch. */
  readonly lineHeight: number
  /** In user units. */
  readonly width: number
  readonly height: number
}

const STEPS = 18
const SLACK = 1e-6
/** How much further apart lines are set, at most, so that they do not touch. */
const LOOSEST = 1.4
const FEW = 4
/** Sizes that are tried so that no word stands alone on the last line, and no line of a headline ends with a small word of the next. */
const SMALLER = [0.96, 0.92]
/** Sizes that are tried so that no small word of a headline stands alone on a line: that looks like a mistake. */
const FAR_SMALLER = [...SMALLER, 0.88, 0.84, 0.8, 0.76, 0.72]

/** How much larger a text must be set for words to be parted. */
const WORTH_PARTING = 1.2

/** Width of the widest line with its ink, in em. */
const widest = (lines: readonly Line[]): number =>
  greatestOf(
    lines.map(({ width, overhangLeft, overhangRight }) => width + overhangLeft + overhangRight),
    0,
  )

/** Height of set lines in em: of their line boxes, or of their ink where that is taller. */
function heightOf(lines: readonly Line[], lineHeight: number): number {
  const first = lines[0]
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return 0
  const texts = lines.map(({ text }) => text)
  return Math.max(lineCount(texts) * lineHeight, (lineSteps(texts).at(-1) ?? 0) * lineHeight + first.top - last.bottom)
}

function linesAt(paragraph: Paragraph, { width, maxLines, height, lineHeight }: TextRoom, size: number): readonly LineRange[] | undefined {
  const ranges = breakLines(paragraph, width / size + SLACK)
  if (ranges === undefined) return undefined
  const texts = ranges.map(([start, end]) => paragraph.text.slice(start, end))
  if (texts.filter((text) => text.trim() !== '').length > maxLines) return undefined
  return lineCount(texts) * lineHeight * size > height + SLACK ? undefined : ranges
}

const isEven = (balanced: Balance, lines: number): boolean => (balanced === 'few' ? lines <= FEW : balanced)

/** Line ends, and the size at which they are set. */
interface Ends {
  readonly ranges: readonly LineRange[]
  readonly size: number
}

/** Chooses among the line ends that fit; that no word stands alone and none is parted from what it leans on is worth a smaller size. */
function settle(paragraph: Paragraph, room: TextRoom, ranges: readonly LineRange[], size: number): Ends {
  const chosen = (lines: readonly LineRange[], at: number): readonly LineRange[] => {
    if (lines.length < 2) return lines
    return (isEven(room.balanced, lines.length) ? evenLines : settleEnds)(paragraph, lines, room.width / at + SLACK)
  }
  type Fault = (lines: readonly LineRange[]) => boolean
  const lonely: Fault = (lines) => hasWidow(paragraph, lines)
  const strands: Fault = (lines) => isEven(room.balanced, lines.length) && strandsWord(paragraph, lines)
  const leaves: Fault = (lines) => isEven(room.balanced, lines.length) && leavesShortWord(paragraph, lines)
  const without = (shares: readonly number[], ...faults: readonly Fault[]): Ends | undefined => {
    for (const share of shares) {
      const tried = size * share < room.minSize ? undefined : linesAt(paragraph, room, size * share)
      const lines = tried && chosen(tried, size * share)
      if (lines !== undefined && !faults.some((has) => has(lines))) return { ranges: lines, size: size * share }
    }
    return undefined
  }
  const first = chosen(ranges, size)
  const [isLonely, isStranded] = [lonely(first), strands(first)]
  const settled = isLonely || isStranded || leaves(first) ? without(SMALLER, lonely, strands, leaves) : undefined
  return (
    settled ??
    (isLonely || isStranded ? without(SMALLER, lonely, strands) : undefined) ??
    (isStranded ? (without(FAR_SMALLER, strands, leaves) ?? without(FAR_SMALLER, strands)) : undefined) ?? { ranges: first, size }
  )
}

/**
 * Sets a text at the largest size from `size` down to `minSize` at which it stays inside its room, ink included. Words are parted, at
 * soft hyphens or inside Korean ones, only where whole ones would be set far smaller.
 * @returns undefined if there is none
 */
export function fit(paragraph: Paragraph, room: TextRoom): FittedText | undefined {
  const between = betweenWords(paragraph.places, paragraph.partings)
  if (between.length === paragraph.places.length) return fitted(paragraph, room)
  const whole = fitted({ ...paragraph, places: between }, room)
  if (whole !== undefined && whole.size * WORTH_PARTING >= room.size) return whole
  const parted = fitted(paragraph, room)
  return parted !== undefined && (whole === undefined || parted.size > whole.size * WORTH_PARTING) ? parted : whole
}

function fitted(paragraph: Paragraph, room: TextRoom): FittedText | undefined {
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
  const { ranges, size: settled } = settle(paragraph, room, best, size)
  const lines = ranges.map(([start, end]) => lineOf(paragraph, start, end))
  const loosened = Math.min(clearLineHeight(lines, room.share ?? 0, room.lineHeight), room.lineHeight * LOOSEST)
  return inside(paragraph, room, lines, settled, loosened) ?? inside(paragraph, room, lines, settled, room.lineHeight)
}

/** Ink may stand out of its advances and line boxes: then the same lines are set a little smaller. */
function inside(paragraph: Paragraph, room: TextRoom, lines: readonly Line[], size: number, lineHeight: number): FittedText | undefined {
  const em = { width: widest(lines), height: heightOf(lines, lineHeight) }
  const fitting = Math.min(size, em.width > 0 ? room.width / em.width : size, em.height > 0 ? room.height / em.height : size)
  const exact = fitting === room.size ? fitting : Math.floor(fitting * 1000) / 1000
  if (exact < room.minSize - 0.001) return undefined
  return { paragraph, size: exact, lines, lineHeight, width: em.width * exact, height: em.height * exact }
}

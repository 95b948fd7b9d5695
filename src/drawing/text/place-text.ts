import type { Box, GlyphRun, SetText, TextRecord } from '../shapes/index.ts'
import type { FittedText } from './fit.ts'
import { lineSteps } from './line-steps.ts'
import type { Line } from './lines.ts'
import { setParagraphs } from './set-paragraphs.ts'
import { opticalHeight } from './optical-height.ts'
import { directionIn, insetOf, shareOf, type TextOptions } from './text-options.ts'
import { greatestOf, leastOf } from '../../content/text/index.ts'

/** A text at its place, the record of it, and the pill behind it. */
export interface PlacedText {
  readonly set: SetText
  readonly record: TextRecord
  readonly pill: (Box & { readonly radius: number; readonly fill: string; readonly rim: number }) | undefined
}

/** Puts fitted lines into a box. */
export function placeText(options: TextOptions, fitted: FittedText, box: Box, direction: 'ltr' | 'rtl'): PlacedText {
  const { size, lines, lineHeight, paragraph } = fitted
  const inset = insetOf(options)
  const top = box.y + inset.y + (box.height - fitted.height - 2 * inset.y) * { top: 0, middle: 0.5, bottom: 1 }[options.valign]
  const share = shareOf(options.align, directionIn(options, direction))
  const room = box.width - 2 * inset.x
  const baseline = baselineIn(options, fitted, box, top)
  const steps = stepsOf(fitted)
  const placed = lines.map((line, index) => {
    const full = (line.width + line.overhangLeft + line.overhangRight) * size
    const left = box.x + inset.x + (room - full) * share
    return { line, left, full, x: left + line.overhangLeft * size, y: baseline + (steps[index] ?? 0) * lineHeight * size }
  })
  const left = leastOf(placed.map((one) => one.left))
  const width = greatestOf(placed.map((one) => one.left + one.full)) - left
  // Where letters are centred by what is seen of them, they may stand out of their line boxes, but not out of the box.
  const last = baseline + downOf(fitted) * size
  const upper = Math.min(top, baseline - (lines[0]?.top ?? 0) * size)
  const lower = Math.max(top + fitted.height, last - (lines.at(-1)?.bottom ?? 0) * size)
  const taken = { x: left - inset.x, y: upper - inset.y, width: width + 2 * inset.x, height: lower - upper + 2 * inset.y }
  const strikes = options.strike
    ? placed.map(({ x, y, line }) => ({ x, y: y - 0.36 * size, width: line.width * size, height: 0.07 * size }))
    : []
  const background = options.pill?.fill
  const foreign = options.language === undefined ? {} : { language: options.language }
  const record = {
    name: options.name,
    text: paragraph.text,
    box,
    set: taken,
    size,
    lines: lines.map(({ text }) => text),
    paragraphs: setParagraphs(lines, paragraph),
    isStruck: options.strike,
    fill: options.fill,
    ...foreign,
  }
  const set = {
    lines: placed.map(({ line, x, y }) => runsOf(line, size, x, y)),
    fill: options.fill,
    tracked: options.tracking !== 0,
    strikes,
  }
  return {
    set: { ...set, ...foreign },
    record: background === undefined ? record : { ...record, background },
    pill: options.pill && { ...options.pill, ...taken, radius: Math.min(options.pill.radius, taken.height / 2) },
  }
}

const stepsOf = ({ lines }: FittedText): number[] => lineSteps(lines.map(({ text }) => text))
/** From the first baseline to the last, in sizes. */
const downOf = (fitted: FittedText): number => (stepsOf(fitted).at(-1) ?? 0) * fitted.lineHeight

/** From the block's top to the first baseline, in sizes: capitals in the middle of their line, but all ink inside the block. */
function ascentOf(fitted: FittedText): number {
  const { lines, lineHeight, paragraph, height, size } = fitted
  const wanted = Math.max(lines[0]?.top ?? 0, (lineHeight + paragraph.capHeight) / 2)
  return Math.min(wanted, height / size - downOf(fitted) + (lines.at(-1)?.bottom ?? 0))
}

/** Where the first line stands: in the middle of its box or pill by what is seen of the letters, else from the block's top down. */
function baselineIn(options: TextOptions, fitted: FittedText, box: Box, top: number): number {
  const { size, lines, height, paragraph } = fitted
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || (options.valign !== 'middle' && options.pill === undefined))
    return top + ascentOf(fitted) * size
  const seen = opticalHeight(first, last)
  const rest = downOf(fitted)
  const middle = top + height / 2 + (((seen.top || paragraph.capHeight) + seen.bottom - rest) / 2) * size
  const bounds = options.pill === undefined ? box : { y: top, height }
  return Math.max(bounds.y + first.top * size, Math.min(bounds.y + bounds.height - (rest - last.bottom) * size, middle))
}

function runsOf(line: Line, size: number, x: number, y: number): GlyphRun[] {
  return line.runs.map((run) => ({
    font: run.font,
    size,
    x: x + run.x * size,
    y,
    glyphs: run.glyphs,
    text: line.text.slice(run.start - line.start, run.end - line.start),
    start: run.start,
    rtl: run.level % 2 === 1,
  }))
}

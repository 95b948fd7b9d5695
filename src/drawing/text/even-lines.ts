import { type BreakPlace, type Paragraph, SOFT_HYPHEN } from './shaping/index.ts'
import { trimmedEnd, widthBetween, type LineRange } from './lines.ts'

/** What a line end costs, as a share of a whole empty line's cost. */
const SHORT_WORD = 0.12
const HYPHEN = 0.1
const PARTED_WORD = 0.3
const AFTER_PUNCTUATION = -0.03
const LONE_WORD = 4
const LONE_SHORT_WORD = 1
/** How many lines at the end of a text are set anew so that its last word does not stand alone. */
const TAIL = 4

/** Not what a number is counted in: 11:00 AM, 18 юни. */
const shortWord = /(?<![\p{L}\p{M}\p{N}]|\p{Nd}\p{Zs})(?!\p{Script=Thai})[\p{L}\p{M}]{1,3}$/u
const hyphen = /[\p{L}\p{N}][-‐]$/u
const punctuation = /[,.;:!?…،؛؟–—]$/u
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a line holds one word alone. */
function isLone({ text, places }: Paragraph, [start, end]: LineRange): boolean {
  const line = text.slice(start, trimmedEnd(text, start, end))
  if (/\s/.test(line.trim())) return false
  return !unspaced.test(line) || !places.some(({ at }) => at > start && at < start + line.length)
}

/** Whether the last of several lines holds one word alone. */
export function hasWidow(paragraph: Paragraph, ranges: readonly LineRange[]): boolean {
  const last = ranges.at(-1)
  return last !== undefined && ranges.length > 1 && isLone(paragraph, last)
}

const endsShort = ({ text }: Paragraph, [start, end]: LineRange): boolean => shortWord.test(text.slice(start, trimmedEnd(text, start, end)))

/** Whether one of several lines holds a short word alone, which leans on a neighbour: by, на, sa. */
export function strandsWord(paragraph: Paragraph, ranges: readonly LineRange[]): boolean {
  return ranges.length > 1 && ranges.some((range) => endsShort(paragraph, range) && isLone(paragraph, range))
}

/** Whether a line ends with a short word that belongs to the next one. */
export function leavesShortWord(paragraph: Paragraph, ranges: readonly LineRange[]): boolean {
  return ranges.slice(0, -1).some((range) => endsShort(paragraph, range))
}

/** What it costs to end a line at a place: sense is kept together, as far as evenness allows. */
function costOfEnd({ text }: Paragraph, start: number, end: number): number {
  const line = text.slice(start, trimmedEnd(text, start, end))
  if (shortWord.test(line)) return /\s/.test(line.trim()) ? SHORT_WORD : LONE_SHORT_WORD
  if (line.endsWith(SOFT_HYPHEN)) return PARTED_WORD
  if (hyphen.test(line)) return HYPHEN
  return punctuation.test(line) ? AFTER_PUNCTUATION : 0
}

interface Step {
  readonly cost: number
  /** Index of the place where the line before ends. */
  readonly from: number
}

/** The best way to set the text between two places in `count` lines; `loose`: the last line may be as short as it comes. */
function bestLines(paragraph: Paragraph, [start, end]: LineRange, count: number, limit: number, loose: boolean): LineRange[] | undefined {
  const stops = [start, ...placesBetween(paragraph.places, start, end), end]
  const goal = stops.length - 1
  let reached = new Map<number, Step>([[0, { cost: 0, from: -1 }]])
  const steps: Map<number, Step>[] = [reached]
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Step>()
    for (const [from, { cost }] of reached) {
      const begin = stops[from] ?? 0
      for (let to = from + 1; to <= goal; to += 1) {
        const stop = stops[to] ?? 0
        const width = widthBetween(paragraph, begin, stop)
        if (width > limit) break
        const isLast = to === goal
        if (isLast !== (line === count)) continue
        const slack = isLast && loose ? 0 : (1 - width / limit) ** 2
        const extra = isLast ? (count > 1 && isLone(paragraph, [begin, stop]) ? LONE_WORD : 0) : costOfEnd(paragraph, begin, stop)
        const total = cost + slack + extra
        if (total < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost: total, from })
      }
    }
    steps.push(next)
    reached = next
  }
  if (!reached.has(goal)) return undefined
  const lines: LineRange[] = []
  for (let [line, to] = [count, goal]; line > 0; line -= 1) {
    const from = steps[line]?.get(to)?.from ?? 0
    lines.unshift([stops[from] ?? 0, stops[to] ?? 0])
    to = from
  }
  return lines
}

function placesBetween(places: readonly BreakPlace[], start: number, end: number): number[] {
  return places.filter(({ at }) => at > start && at < end).map(({ at }) => at)
}

/** Lines that end where the text asks for it, apart. */
function passages(paragraph: Paragraph, ranges: readonly LineRange[]): LineRange[][] {
  const required = new Set(paragraph.places.filter((place) => place.required).map(({ at }) => at))
  const all: LineRange[][] = [[]]
  for (const range of ranges) {
    all.at(-1)?.push(range)
    if (required.has(range[1])) all.push([])
  }
  return all.filter((passage) => passage.length > 0)
}

/** Sets the lines of a text anew, as many as before and none wider than `limit` em, so that they are of even length and keep what belongs together. */
export function evenLines(paragraph: Paragraph, ranges: readonly LineRange[], limit: number): readonly LineRange[] {
  return passages(paragraph, ranges).flatMap((lines) => setAnew(paragraph, lines, limit, false))
}

/** Sets the end of each passage anew where its last word stands alone, if fewer words on the lines before can help it. */
export function settleEnds(paragraph: Paragraph, ranges: readonly LineRange[], limit: number): readonly LineRange[] {
  return passages(paragraph, ranges).flatMap((lines) => {
    if (!hasWidow(paragraph, lines)) return lines
    const tail = lines.slice(-TAIL)
    return [...lines.slice(0, -TAIL), ...setAnew(paragraph, tail, limit, true)]
  })
}

function setAnew(paragraph: Paragraph, lines: readonly LineRange[], limit: number, loose: boolean): readonly LineRange[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || lines.length === 1) return lines
  return bestLines(paragraph, [first[0], last[1]], lines.length, limit, loose) ?? lines
}

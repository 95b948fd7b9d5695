import type { Finding } from '../../content/findings/index.ts'
import type { Box } from '../shapes/index.ts'
import type { FittedText } from './fit.ts'
import { insetOf, type TextOptions, type Valign } from './text-options.ts'
import type { TextFitter } from './text-fitter.ts'

/** Texts that share a column. */
export interface StackOptions {
  readonly box: Box
  readonly gap: number
  readonly valign: Valign
}

/** A child of a stack with its own box inside it. */
export interface StackedText {
  readonly options: TextOptions
  readonly fitted: FittedText
  readonly box: Box
}

const STEPS = 10
const share = { top: 0, middle: 0.5, bottom: 1 } as const

interface Laid {
  readonly fitted: FittedText
  readonly candidate: number
}

/** Lays texts below each other at their fitted heights. If they are too tall together, all shrink; then the longest text gives way to a shorter one. */
export function stackTexts(
  children: readonly TextOptions[],
  { box, gap, valign }: StackOptions,
  fitter: TextFitter,
): { placed: StackedText[]; findings: Finding[] } {
  /** The whole column: a child that does not fit it alone does not fit beside others. */
  const spaceFor = (options: TextOptions) => {
    const inset = insetOf(options)
    return { width: Math.max(0.001, box.width - 2 * inset.x), height: Math.max(0.001, box.height - 2 * inset.y) }
  }
  const findings: Finding[] = []
  const texts = children.filter((options) => {
    if (options.candidates.length === 0) return false
    const space = spaceFor(options)
    const lost = fitter.richest(options, space) === undefined ? fitter.forced(options, space) : undefined
    if (lost === undefined || lost.fitted !== undefined) return true
    findings.push(lost.finding)
    return false
  })
  /** The space above each that is not empty but for the first of them. */
  const gapAbove = (at: number): number => texts[at]?.space ?? gap
  const gapsOf = (all: readonly (FittedText | undefined)[]): number =>
    all
      .flatMap((fitted, at) => (fitted !== undefined && fitted.height > 0 ? [gapAbove(at)] : []))
      .slice(1)
      .reduce((total, space) => total + space, 0)
  const outer = (options: TextOptions, fitted: FittedText): number => (fitted.height > 0 ? fitted.height + 2 * insetOf(options).y : 0)
  const widthFor = (options: TextOptions): number => Math.max(0.001, box.width - 2 * insetOf(options).x)
  const sum = (all: readonly (FittedText | undefined)[]): number =>
    all.reduce((height, fitted, at) => height + (fitted && texts[at] ? outer(texts[at], fitted) : 0), gapsOf(all))
  const fittedOf = (laid: readonly Laid[]): FittedText[] => laid.map(({ fitted }) => fitted)
  const tall = (laid: readonly Laid[]): number => sum(fittedOf(laid))

  const from = texts.map(() => 0)
  const layAt = (scale: number): Laid[] =>
    texts.map((options, at) => {
      const space = spaceFor(options)
      const laid = fitter.richest(options, space, from[at], scale)
      if (laid !== undefined) return laid
      const forced = fitter.forced(options, space)
      if (forced?.fitted === undefined) throw new RangeError(`"${options.name}" cannot be set in a column of ${box.width}`)
      return { fitted: forced.fitted, candidate: options.candidates.length - 1 }
    })
  const fits = (laid: readonly Laid[]): boolean => tall(laid) <= box.height + 1e-6

  const settle = (): Laid[] => {
    const full = layAt(1)
    if (fits(full)) return full
    let best = layAt(0)
    if (!fits(best)) return best
    let [low, high] = [0, 1]
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (low + high) / 2
      const tried = layAt(middle)
      if (fits(tried)) [low, best] = [middle, tried]
      else high = middle
    }
    return best
  }

  let laid = settle()
  while (!fits(laid)) {
    const tallest = laid
      .map(({ fitted, candidate }, at) => ({ at, candidate, height: fitted.height }))
      .filter(({ at, candidate }) => candidate < (texts[at]?.candidates.length ?? 0) - 1)
      .sort((a, b) => b.height - a.height)[0]
    if (tallest === undefined) break
    from[tallest.at] = tallest.candidate + 1
    laid = settle()
  }

  // Nothing leaner is left: each child gets its share of the height, and says so.
  const gaps = gapsOf(fittedOf(laid))
  const squeeze = fits(laid) ? 1 : Math.max(0.01, (box.height - gaps) / Math.max(1e-6, tall(laid) - gaps))
  const settled = texts.map((options, at): FittedText | undefined => {
    const own = laid[at]?.fitted
    const tooSmall = own !== undefined && own.size < options.minSize - 0.001
    if (squeeze === 1 && !tooSmall) return own
    const inset = insetOf(options).y
    const height = squeeze === 1 ? Infinity : Math.max(0.001, ((own?.height ?? 0) + 2 * inset) * squeeze - 2 * inset)
    const forced = fitter.forced(options, { width: widthFor(options), height })
    if (forced === undefined) return own
    if (forced.fitted === undefined || forced.fitted.size < options.minSize - 0.001) findings.push(forced.finding)
    return forced.fitted
  })

  let first = true
  let y = box.y + (box.height - sum(settled)) * share[valign]
  const placed = settled.flatMap((fitted, at): StackedText[] => {
    const options = texts[at]
    if (fitted === undefined || options === undefined) return []
    // A text of which no font has anything takes no room, and is told nevertheless.
    if (fitted.height === 0) return [{ options, fitted, box: { x: box.x, y, width: box.width, height: 0 } }]
    const height = outer(options, fitted)
    if (!first) y += gapAbove(at)
    first = false
    const own = { options, fitted, box: { x: box.x, y, width: box.width, height } }
    y += height
    return [own]
  })
  return { placed, findings }
}

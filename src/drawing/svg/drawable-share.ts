import { ImageError } from '../errors/index.ts'
import { rootOfSvg } from './check-svg.ts'
import type { Effects } from './svg-effects.ts'
import { svgReferences } from './svg-references.ts'
import { svgWork } from './svg-work.ts'

/** Steps of about 10 ns: what effects take in some four seconds, and shapes and colours in as many. */
const MAX_STEPS = 4e8
/** Steps for each crossing of a line and a row of pixels, in each column of tiles. Measured with lines that all cross each other. */
const CROSSING = 0.06
/** Bytes of pictures that effects keep in memory at once. */
const MAX_LAYER_BYTES = 400_000_000
/** px a side of the tiles in which libvips has an SVG drawn. */
const TILE = 2000
/** px of the longer side: a drawing whose effects allow fewer is refused, one that allows more is drawn with as many as they do. */
const LEAST_SIDE = 512
/** Each smaller size has half the pixels. */
const SMALLER = Math.SQRT2

interface Size {
  readonly width: number
  readonly height: number
}

interface Estimate extends Effects {
  /** Of all shapes, at the picture's own size: see `crossings`. */
  readonly crossings: number
}

/** Estimates of bytes that are held in memory: the same photo is drawn for many sizes. */
const known = new WeakMap<Uint8Array, Estimate>()

/**
 * How large an SVG may be drawn: with as many px as its shapes, filters, masks and groups leave time and memory for. It is estimated, so that
 * the same file gives the same size on every machine.
 * @param natural its own size in px
 * @param share px wanted for each of its own
 * @returns at most `share`
 * @throws ImageError for one that takes too much even when it is small
 */
export function drawableShare(bytes: Uint8Array, natural: Size, share: number): number {
  const estimate = known.get(bytes) ?? estimateOf(bytes, natural)
  known.set(bytes, estimate)
  const longest = Math.max(natural.width, natural.height)
  const sizeOf = (side: number): Size => ({ width: (natural.width * side) / longest, height: (natural.height * side) / longest })
  const isAffordable = (side: number): boolean => costlyIn(estimate, sizeOf(side), side / longest) === undefined
  const costly = costlyIn(estimate, sizeOf(LEAST_SIDE), LEAST_SIDE / longest)
  if (costly !== undefined) throw new ImageError(refusals[costly])
  let side = longest * share
  while (side > LEAST_SIDE && !isAffordable(side)) side = Math.max(LEAST_SIDE, side / SMALLER)
  return side / longest
}

const refusals = {
  effects:
    'The filters, masks and transparent groups of this SVG take too long or too much memory to draw. ' +
    'Use fewer of them, and fewer inside each other, or save it as PNG.',
  shapes:
    'The paths and strokes of this SVG take too long to draw: too many lines cross each other, reach far beyond the picture, or cover all of it. ' +
    'Simplify them, or save it as PNG.',
}

function estimateOf(bytes: Uint8Array, natural: Size): Estimate {
  const root = rootOfSvg(bytes)
  const { effects, painted, crossings } = svgWork(root, svgReferences(root), natural)
  // No shape is drawn beyond the picture, and none in it covers more than its box.
  return { ...effects, plain: Math.min(effects.plain, painted / (natural.width * natural.height)), crossings }
}

/** What of a picture takes too much at a size, if anything. */
function costlyIn(estimate: Estimate, { width, height }: Size, share: number): keyof typeof refusals | undefined {
  const columns = Math.ceil(width / TILE)
  const tiles = columns * Math.ceil(height / TILE)
  const pixels = width * height
  if (estimate.whole * tiles * pixels > MAX_STEPS || estimate.layers * pixels * 4 > MAX_LAYER_BYTES) return 'effects'
  return estimate.plain * pixels + estimate.crossings * share * columns * CROSSING > MAX_STEPS ? 'shapes' : undefined
}

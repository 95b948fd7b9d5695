import { ImageError } from './image-error.ts'
import { rootOfSvg } from './check-svg.ts'
import type { Effects } from './svg-effects.ts'
import { svgReferences } from './svg-references.ts'
import { svgWork } from './svg-work.ts'

/** Steps of about 10 ns: what is drawn in some four seconds. */
export const MAX_STEPS = 4e8
/**
 * Of shapes and gradients, each counted as if it covered the whole picture: what drawing programs write takes about a sixtieth of that, and a
 * flyer needs its pixels. One that does take it all is ended with its thread.
 */
const MAX_PLAIN_STEPS = 6e9
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

/** Estimates of bytes that are held in memory: the same photo is drawn for many sizes. */
const known = new WeakMap<Uint8Array, Effects>()

/**
 * How large an SVG may be drawn: with as many px as its shapes, filters, masks and groups leave time and memory for. It is estimated, so that
 * the same file gives the same size on every machine.
 * @param natural its own size in px
 * @param share px wanted for each of its own
 * @param plainSteps for its shapes; where no thread is there to be ended, `MAX_STEPS`
 * @returns at most `share`
 * @throws ImageError for one that takes too much even when it is small
 */
export function drawableShare(bytes: Uint8Array, natural: Size, share: number, plainSteps = MAX_PLAIN_STEPS): number {
  const effects = known.get(bytes) ?? effectsOf(bytes, natural)
  known.set(bytes, effects)
  const longest = Math.max(natural.width, natural.height)
  const sizeOf = (side: number): Size => ({ width: (natural.width * side) / longest, height: (natural.height * side) / longest })
  if (!isAffordable(effects, sizeOf(LEAST_SIDE), MAX_STEPS))
    throw new ImageError(
      'The filters, masks and transparent groups of this SVG take too long or too much memory to draw. ' +
        'Use fewer of them, and fewer inside each other, or save it as PNG.',
    )
  let side = longest * share
  while (side > LEAST_SIDE && !isAffordable(effects, sizeOf(side), plainSteps)) side = Math.max(LEAST_SIDE, side / SMALLER)
  return side / longest
}

function effectsOf(bytes: Uint8Array, natural: Size): Effects {
  const root = rootOfSvg(bytes)
  return svgWork(root, svgReferences(root), natural).effects
}

function isAffordable({ plain, whole, layers }: Effects, { width, height }: Size, plainSteps: number): boolean {
  const tiles = Math.ceil(width / TILE) * Math.ceil(height / TILE)
  const pixels = width * height
  return plain * pixels <= plainSteps && whole * tiles * pixels <= MAX_STEPS && layers * pixels * 4 <= MAX_LAYER_BYTES
}

import type { Box, ImagePlace } from '../shapes/index.ts'

/** A photo is never shown more than so many times closer than its place needs: what is left of it would say nothing. */
const CLOSEST = 3
/** How far from the edge of what is seen the focal point stays, where something hides what is beyond, as a share of it. */
const INSIDE = 0.1

/** One dimension of a crop: the source's length in px, the focal point in it, and where the seen part of the place begins and ends, as fractions. */
interface Along {
  readonly source: number
  readonly focal: number
  readonly from: number
  readonly to: number
}

/** The longest window that can have the focal point where it is seen. A side that nothing hides asks for nothing: there the photo ends too. */
function longest({ source, focal, from, to }: Along): number {
  const inside = INSIDE * (to - from)
  const before = from > 0.001 ? (focal * source) / (from + inside) : source
  const after = to < 0.999 ? ((1 - focal) * source) / (1 - to + inside) : source
  return Math.min(source, before, after)
}

/** Where a window starts that has the focal point as near to the middle of what is seen as the edges allow. */
const startOf = ({ source, focal, from, to }: Along, window: number): number =>
  Math.min(Math.max(focal * source - (window * (from + to)) / 2, 0), source - window)

/**
 * The part of a source that fills a place, in px. The focal point comes as near to the middle of what is seen of the place as the edges
 * allow; where it would be hidden, the photo is shown closer.
 */
export function cropWindow(
  source: { width: number; height: number },
  { width: across, height: down, focal, seen }: Pick<ImagePlace, 'width' | 'height' | 'focal' | 'seen'>,
): Box {
  const scale = Math.max(across / source.width, down / source.height)
  const [widest, highest] = [Math.min(source.width, across / scale), Math.min(source.height, down / scale)]
  const x: Along = { source: source.width, focal: focal.x, from: seen.x, to: seen.x + seen.width }
  const y: Along = { source: source.height, focal: focal.y, from: seen.y, to: seen.y + seen.height }
  const closer = Math.min(CLOSEST, Math.max(1, widest / longest(x), highest / longest(y)))
  const [width, height] = [widest / closer, highest / closer]
  return { x: startOf(x, width), y: startOf(y, height), width, height }
}

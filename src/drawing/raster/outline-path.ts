import { Path2D } from './skia.ts'
import type { Segment } from '../shapes/index.ts'

/** Paths of outlines that were drawn before: an outline that is kept is the same object each time. */
const known = new WeakMap<readonly Segment[], Path2D>()

/** An outline as a path. */
export function outlinePath(segments: readonly Segment[]): Path2D {
  const before = known.get(segments)
  if (before !== undefined) return before
  const path = new Path2D()
  for (const segment of segments) {
    if (segment[0] === 'M') path.moveTo(segment[1], segment[2])
    else if (segment[0] === 'L') path.lineTo(segment[1], segment[2])
    else if (segment[0] === 'C') path.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
    else path.closePath()
  }
  known.set(segments, path)
  return path
}

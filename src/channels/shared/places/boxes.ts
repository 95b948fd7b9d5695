import type { Box } from '../../../drawing/index.ts'

/** Lengths smaller than this are of rounding. */
const EXACT = 0.01

/** Whether rectangles have more than an edge in common. */
export const meet = (a: Box, b: Box): boolean =>
  a.x + a.width > b.x + EXACT && b.x + b.width > a.x + EXACT && a.y + a.height > b.y + EXACT && b.y + b.height > a.y + EXACT

/** Whether a rectangle holds all of another. */
export const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x + EXACT &&
  outer.y <= inner.y + EXACT &&
  outer.x + outer.width >= inner.x + inner.width - EXACT &&
  outer.y + outer.height >= inner.y + inner.height - EXACT

import type { Drawing } from '../../../src/drawing/index.ts'
import { elementsOf } from '../../../src/drawing/shapes/tree.ts'

/** How near to an upright fold words may come, as a share of their size. */
const FOLD = 0.15

/** Where the upright folds of tickets and coupons are: dashed lines whose points stand above each other. */
function foldsOf({ root }: Drawing): readonly { readonly x: number; readonly from: number; readonly to: number }[] {
  return elementsOf(root).flatMap(({ name, attributes: { fill, stroke, d = '' } }) => {
    if (name !== 'path' || fill !== 'none' || stroke === undefined || /[^MLHV\d .,-]/.test(d)) return []
    const points = [...d.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    const [x = 0] = points[0] ?? []
    const heights = points.map(([, y]) => y)
    return points.length > 2 && points.every((point) => Math.abs(point[0] - x) < 0.01)
      ? [{ x, from: Math.min(...heights), to: Math.max(...heights) }]
      : []
  })
}

/** Words that run into a fold beside them: each sentence is a fault. */
export function atFolds(drawing: Drawing): string[] {
  return foldsOf(drawing).flatMap(({ x, from, to }) =>
    drawing.texts
      .filter(({ set, size }) => {
        const [near, far] = [set.x - FOLD * size, set.x + set.width + FOLD * size]
        return set.width > 0 && set.y < to && set.y + set.height > from && near < x && x < far
      })
      .map(({ name }) => `${name} comes too near the fold`),
  )
}

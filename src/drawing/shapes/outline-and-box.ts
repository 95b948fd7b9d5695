import { boundsOf, type Bounds, type Segment } from './segments.ts'

/** A filled outline. */
export interface ShapeOutline {
  readonly segments: readonly Segment[]
  readonly evenOdd: boolean
  readonly bounds: Bounds
}

export const outlined = (segments: readonly Segment[], evenOdd = false): ShapeOutline => ({ segments, evenOdd, bounds: boundsOf(segments) })

type Point = readonly [x: number, y: number]
type Edge = readonly [from: Point, to: Point]

/** Straight pieces that stand for a curve: next to its true course within a hundredth of its size. */
const PIECES = 8

/** An outline as straight edges, every part of it closed. */
function edgesOf(segments: readonly Segment[]): Edge[] {
  const edges: Edge[] = []
  let start: Point = [0, 0]
  let at = start
  const to = (point: Point): void => {
    edges.push([at, point])
    at = point
  }
  for (const segment of segments) {
    if (segment[0] === 'M') {
      to(start)
      start = at = [segment[1], segment[2]]
    } else if (segment[0] === 'L') to([segment[1], segment[2]])
    else if (segment[0] === 'Z') to(start)
    else {
      const [, x1, y1, x2, y2, x3, y3] = segment
      const [x0, y0] = at
      const on = (t: number, a: number, b: number, c: number, d: number): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d
      for (let piece = 1; piece <= PIECES; piece += 1) to([on(piece / PIECES, x0, x1, x2, x3), on(piece / PIECES, y0, y1, y2, y3)])
    }
  }
  to(start)
  return edges
}

/** Whether a part of an edge lies inside a box. */
function enters([[x1, y1], [x2, y2]]: Edge, { x, y, width, height }: Bounds): boolean {
  let [from, to] = [0, 1]
  const sides = [
    [x1 - x2, x1 - x],
    [x2 - x1, x + width - x1],
    [y1 - y2, y1 - y],
    [y2 - y1, y + height - y1],
  ] as const
  for (const [direction, room] of sides) {
    if (direction === 0 && room <= 0) return false
    if (direction < 0) from = Math.max(from, room / direction)
    if (direction > 0) to = Math.min(to, room / direction)
  }
  return from < to
}

/** How often edges run around a place: 0 is outside. */
function windingAround([x, y]: Point, edges: readonly Edge[]): number {
  let winding = 0
  for (const [[x1, y1], [x2, y2]] of edges) {
    if (y1 <= y === y2 <= y) continue
    if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) winding += y2 > y1 ? 1 : -1
  }
  return winding
}

const meet = (a: Bounds, b: Bounds): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a box lies outside of an outline, on its edge, or all inside. */
export function placeOf(box: Bounds, { segments, evenOdd, bounds }: ShapeOutline): 'outside' | 'across' | 'inside' {
  if (!meet(bounds, box)) return 'outside'
  const edges = edgesOf(segments)
  if (edges.some((edge) => enters(edge, box))) return 'across'
  const winding = windingAround([box.x + box.width / 2, box.y + box.height / 2], edges)
  return (evenOdd ? winding % 2 === 0 : winding === 0) ? 'outside' : 'inside'
}

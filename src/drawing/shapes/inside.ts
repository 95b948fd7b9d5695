import type { Bounds, Segment } from './segments.ts'

type Point = readonly [x: number, y: number]

/** Straight pieces that stand for a curve: next to its true course within a hundredth of its size. */
const PIECES = 8
/** Places of a box that are tried, across and down. */
const ACROSS = 9
const DOWN = 3

/** An outline as straight edges, every part of it closed. */
function edgesOf(segments: readonly Segment[]): (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = []
  let [start, at]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ]
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

/** How often edges run around a place: 0 is outside. */
function windingAround([x, y]: Point, edges: readonly (readonly [Point, Point])[]): number {
  let winding = 0
  for (const [[x1, y1], [x2, y2]] of edges) {
    if (y1 <= y === y2 <= y) continue
    if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) winding += y2 > y1 ? 1 : -1
  }
  return winding
}

/** Whether a filled outline covers a box, as far as places all over the box and its edges tell. */
export function covers(segments: readonly Segment[], evenOdd: boolean, { x, y, width, height }: Bounds): boolean {
  const edges = edgesOf(segments)
  for (let row = 0; row < DOWN; row += 1) {
    for (let column = 0; column < ACROSS; column += 1) {
      const winding = windingAround([x + (width * column) / (ACROSS - 1), y + (height * row) / (DOWN - 1)], edges)
      if (evenOdd ? winding % 2 === 0 : winding === 0) return false
    }
  }
  return true
}

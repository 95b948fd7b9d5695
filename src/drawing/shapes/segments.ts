import type { Matrix } from './matrix.ts'
import { applyTo } from './matrix.ts'

/** A piece of an outline with absolute coordinates; curves are cubic. */
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** Moves and turns an outline. */
export function mapSegments(segments: readonly Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment): Segment => {
    if (segment[0] === 'Z') return segment
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x, y] = segment
      return ['C', ...applyTo(matrix, x1, y1), ...applyTo(matrix, x2, y2), ...applyTo(matrix, x, y)]
    }
    return [segment[0], ...applyTo(matrix, segment[1], segment[2])]
  })
}

/** A rectangle around something, in its units. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The rectangle around an outline's points; for curves that of their control points, which holds the curve. */
export function boundsOf(segments: readonly Segment[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [, ...numbers] of segments) {
    numbers.forEach((value, index) => {
      if (index % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)]
      else [top, bottom] = [Math.min(top, value), Math.max(bottom, value)]
    })
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top }
}

/** Distance of control points that makes a cubic curve a quarter of a circle. */
const K = 0.5522847498

/** A rectangle, with round corners where `rx` and `ry` are above zero. */
export function rectangle(x: number, y: number, width: number, height: number, rx = 0, ry = rx): Segment[] {
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)]
  const [right, bottom] = [x + width, y + height]
  if (a <= 0 || b <= 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']]
  const [p, q] = [a * (1 - K), b * (1 - K)]
  return [
    ['M', x + a, y],
    ['L', right - a, y],
    ['C', right - p, y, right, y + q, right, y + b],
    ['L', right, bottom - b],
    ['C', right, bottom - q, right - p, bottom, right - a, bottom],
    ['L', x + a, bottom],
    ['C', x + p, bottom, x, bottom - q, x, bottom - b],
    ['L', x, y + b],
    ['C', x, y + q, x + p, y, x + a, y],
    ['Z'],
  ]
}

export const circle = (cx: number, cy: number, r: number): Segment[] => rectangle(cx - r, cy - r, 2 * r, 2 * r, r, r)

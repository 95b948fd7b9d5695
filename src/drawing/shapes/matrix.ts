import { DrawingError } from '../errors/index.ts'

/** An affine map as PDF and SVG write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that does `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export function applyTo([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

const one = /(matrix|translate|scale|rotate)\s*\(([^)]*)\)[\s,]*/gy

function single(name: string, values: readonly number[]): Matrix {
  const [a = 0, b, c, d = 0, e = 0, f = 0] = values
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
  if (name === 'matrix') return [a, b ?? 0, c ?? 0, d, e, f]
  const angle = (a * Math.PI) / 180
  const turn: Matrix = [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]
  return multiply(multiply([1, 0, 0, 1, b ?? 0, c ?? 0], turn), [1, 0, 0, 1, -(b ?? 0), -(c ?? 0)])
}

/**
 * Reads a `transform` attribute.
 * @throws DrawingError for what is not drawn here (skewing)
 */
export function matrixOf(transform: string | undefined): Matrix {
  if (transform === undefined || transform.trim() === '') return identity
  const text = transform.trim()
  let matrix: Matrix = identity
  let end = 0
  for (const match of text.matchAll(one)) {
    const values = (match[2] ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (values.some((value) => !Number.isFinite(value))) break
    matrix = multiply(matrix, single(match[1] ?? '', values))
    end = match.index + match[0].length
  }
  if (end !== text.length) throw new DrawingError(`transform="${text}" is not drawn here; there are matrix, translate, scale and rotate`)
  return matrix
}

/** The map back. A map that flattens the plane has none: then the map that does nothing. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const area = a * d - b * c
  if (area === 0) return identity
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area]
}

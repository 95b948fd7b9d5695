import { DrawingError } from './svg-tree.ts'

/** a b c d e f, as in SVG and PDF. */
export type Matrix = readonly [number, number, number, number, number, number]

function matrixOf(name: string, n: readonly number[]): Matrix | undefined {
  const [a = 0, b, c] = n
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0]
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0]
  if (name === 'matrix' && n.length === 6) return n as unknown as Matrix
  if (name !== 'rotate') return undefined
  const [sin, cos] = [Math.sin((a * Math.PI) / 180), Math.cos((a * Math.PI) / 180)]
  const [x, y] = [b ?? 0, c ?? 0]
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos]
}

/**
 * The steps of a `transform` attribute, first to last.
 * @throws DrawingError for what is not translate, scale, rotate or matrix
 */
export function transformsOf(given: string | undefined): Matrix[] {
  return [...(given ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)].map(([whole, name = '', numbers = '']) => {
    const matrix = matrixOf(name, numbers.trim().split(/[\s,]+/).map(Number))
    if (matrix?.every(Number.isFinite) !== true) throw new DrawingError(`transform="${whole}" is not drawn here; there are translate, scale, rotate and matrix`)
    return matrix
  })
}

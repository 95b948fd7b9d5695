import type { Shape } from './drawing.ts'
import { DrawingError } from '../errors/index.ts'
import { hexOf } from '../colour/index.ts'
import { matrixOf, multiply, type Matrix } from './matrix.ts'
import type { Bounds } from './segments.ts'
import { numberOf } from './shape-outline.ts'

/** A colour of a gradient: where it is reached (0–1), as #rrggbb, and how much it hides (0–1). */
export interface Stop {
  readonly at: number
  readonly hex: string
  readonly opacity: number
}

/** A gradient as it is written. */
export interface Gradient {
  readonly kind: 'linear' | 'radial'
  /** Linear: x1, y1, x2, y2. Radial: the focus with radius 0, then centre and radius. */
  readonly coordinates: readonly number[]
  /** In order, from 0 to 1. */
  readonly stops: readonly Stop[]
  /** From the space of the coordinates to that of what is painted. */
  matrixFor(bounds: Bounds): Matrix
}

const share = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise
  const value = text.trim().endsWith('%') ? Number(text.trim().slice(0, -1)) / 100 : Number(text)
  if (!Number.isFinite(value)) throw new DrawingError(`"${text}" is not a share like 0.5 or 50%`)
  return value
}

function stopsOf(gradient: Shape): Stop[] {
  const stops = gradient.children.flatMap((child): Stop[] => {
    if (child.kind !== 'shape' || child.name !== 'stop') return []
    const { offset, 'stop-color': colour = '#000000', 'stop-opacity': opacity } = child.attributes
    return [{ at: Math.min(1, Math.max(0, share(offset, 0))), hex: hexOf(colour) ?? '#000000', opacity: share(opacity, 1) }]
  })
  const [first] = stops
  const last = stops.at(-1)
  if (first === undefined || last === undefined) throw new DrawingError(`<${gradient.name}> has no stops`)
  return [{ ...first, at: 0 }, ...stops.map((stop, at) => ({ ...stop, at: Math.max(stop.at, stops[at - 1]?.at ?? 0) })), { ...last, at: 1 }]
}

function coordinatesOf(gradient: Shape): number[] {
  const at = (name: string, otherwise: number): number => {
    const text = gradient.attributes[name]
    return text?.trim().endsWith('%') === true ? share(text, otherwise) : numberOf(gradient, name, otherwise)
  }
  if (gradient.name === 'linearGradient') return [at('x1', 0), at('y1', 0), at('x2', 1), at('y2', 0)]
  const [cx, cy, r] = [at('cx', 0.5), at('cy', 0.5), at('r', 0.5)]
  return [at('fx', cx), at('fy', cy), 0, cx, cy, r]
}

/**
 * Reads a linearGradient or radialGradient.
 * @throws DrawingError for one without stops and for broken values
 */
export function gradientOf(gradient: Shape): Gradient {
  const own = matrixOf(gradient.attributes.gradientTransform)
  const inBox = gradient.attributes.gradientUnits !== 'userSpaceOnUse'
  return {
    kind: gradient.name === 'linearGradient' ? 'linear' : 'radial',
    coordinates: coordinatesOf(gradient),
    stops: stopsOf(gradient),
    matrixFor: ({ x, y, width, height }) => (inBox ? multiply([width, 0, 0, height, x, y], own) : own),
  }
}

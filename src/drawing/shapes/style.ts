import type { Shape } from './drawing.ts'
import { matrixOf, multiply, type Matrix } from './matrix.ts'
import { numberOf } from './shape-outline.ts'

/** What an element paints with, after what it inherits. */
export interface Style {
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly lineCap: string
  readonly lineJoin: string
  readonly miterLimit: number
  readonly dashes: string
  readonly dashOffset: number
  readonly evenOdd: boolean
  readonly fillOpacity: number
  readonly strokeOpacity: number
  /** Of the element and all around it. */
  readonly opacity: number
  /** From the element's space to the page. */
  readonly matrix: Matrix
}

export const initialStyle = (matrix: Matrix): Style => ({
  fill: '#000000',
  stroke: 'none',
  strokeWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 4,
  dashes: 'none',
  dashOffset: 0,
  evenOdd: false,
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  matrix,
})

/** The style of an element inside `parent`. See-through groups are drawn as if each child were see-through. */
export function styleOf(shape: Shape, parent: Style): Style {
  const { attributes } = shape
  const number = (name: string, otherwise: number): number => numberOf(shape, name, otherwise)
  return {
    fill: attributes.fill ?? parent.fill,
    stroke: attributes.stroke ?? parent.stroke,
    strokeWidth: number('stroke-width', parent.strokeWidth),
    lineCap: attributes['stroke-linecap'] ?? parent.lineCap,
    lineJoin: attributes['stroke-linejoin'] ?? parent.lineJoin,
    miterLimit: number('stroke-miterlimit', parent.miterLimit),
    dashes: attributes['stroke-dasharray'] ?? parent.dashes,
    dashOffset: number('stroke-dashoffset', parent.dashOffset),
    evenOdd: (attributes['fill-rule'] ?? (parent.evenOdd ? 'evenodd' : 'nonzero')) === 'evenodd',
    fillOpacity: number('fill-opacity', parent.fillOpacity),
    strokeOpacity: number('stroke-opacity', parent.strokeOpacity),
    opacity: parent.opacity * number('opacity', 1),
    matrix: multiply(parent.matrix, matrixOf(attributes.transform)),
  }
}

/** Lengths of dashes and gaps in turn; none for a line without gaps. */
export function dashesOf({ dashes }: Style): readonly number[] {
  if (dashes === 'none') return []
  const lengths = dashes
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const sound = lengths.every((length) => Number.isFinite(length) && length >= 0) && lengths.some((length) => length > 0)
  return sound ? lengths : []
}

import {
  boundsOf,
  type Box,
  type Drawing,
  identity,
  mapSegments,
  type Matrix,
  matrixOf,
  multiply,
  numberOf,
  outlineOf,
  rectangle,
  type Shape,
} from '../shapes/index.ts'
import { isPainted } from '../raster/index.ts'

/** A shape or an image of a picture and the box around it, in user units. */
export interface PaintedBox {
  readonly box: Box
  /** `sha256:…` of an image. */
  readonly image?: string
  /** It stands in the middle of a QR code. */
  readonly inCode?: boolean
  /** It hides what was painted before it, all over its box. */
  readonly covers: boolean
}

const outline = (shape: Shape) => {
  const number = (name: string): number => numberOf(shape, name)
  return shape.name === 'image' ? rectangle(number('x'), number('y'), number('width'), number('height')) : outlineOf(shape)
}

const isOpaque = ({ attributes }: Shape): boolean =>
  [attributes.opacity, attributes['fill-opacity']].every((value) => value === undefined || Number(value) === 1)

function boxesIn(shape: Shape, parent: Matrix): PaintedBox[] {
  if (!isPainted(shape)) return []
  const matrix = multiply(parent, matrixOf(shape.attributes.transform))
  if (shape.name === 'g' || shape.name === 'svg') {
    return shape.children.flatMap((child) => (child.kind === 'shape' ? boxesIn(child, matrix) : []))
  }
  const { href, fill } = shape.attributes
  const box = boundsOf(mapSegments(outline(shape), matrix))
  const covers = shape.name === 'rect' && fill !== 'none' && isOpaque(shape) && shape.attributes['clip-path'] === undefined
  const inCode = shape.attributes['data-in-code'] !== undefined
  return [{ box, covers, ...(shape.name === 'image' && href !== undefined ? { image: href, inCode } : {}) }]
}

/** What a picture paints beside its texts, in the order of painting. */
export const paintedBoxes = ({ root }: Drawing): PaintedBox[] => boxesIn(root, identity)

import type { Shape } from './drawing.ts'
import { DrawingError } from '../errors/index.ts'
import { segmentsOfPath } from './path-data.ts'
import { circle, rectangle, type Segment } from './segments.ts'

/** A number of an element's attribute; a missing one is `otherwise`. */
export function numberOf({ name, attributes }: Shape, attribute: string, otherwise = 0): number {
  const given = attributes[attribute]
  const value = given === undefined || given.trim() === '' ? otherwise : Number(given)
  if (!Number.isFinite(value)) throw new DrawingError(`<${name}> ${attribute} must be a number, not "${given ?? ''}"`)
  return value
}

/**
 * The outline of a path, rect, circle or line.
 * @throws DrawingError for other elements and broken values
 */
export function outlineOf(shape: Shape): readonly Segment[] {
  const number = (name: string, otherwise?: number): number => numberOf(shape, name, otherwise)
  switch (shape.name) {
    case 'path':
      return segmentsOfPath(shape.attributes.d ?? '')
    case 'circle':
      return number('r') > 0 ? circle(number('cx'), number('cy'), number('r')) : []
    case 'line':
      return [
        ['M', number('x1'), number('y1')],
        ['L', number('x2'), number('y2')],
      ]
    case 'rect': {
      const [width, height] = [number('width'), number('height')]
      if (width <= 0 || height <= 0) return []
      const rx = number('rx', number('ry'))
      return rectangle(number('x'), number('y'), width, height, rx, number('ry', rx))
    }
    default:
      throw new DrawingError(`<${shape.name}> cannot stand here`)
  }
}

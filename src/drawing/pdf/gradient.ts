import type { Shape } from '../drawing.ts'
import { DrawingError } from '../svg-tree.ts'
import type { Colouring } from './colouring.ts'
import { hexOf } from './ink.ts'
import { invert, matrixOf, multiply, type Matrix } from './matrix.ts'
import type { PdfFile, Reference } from './pdf-file.ts'
import { numberOf } from './shape-outline.ts'

interface Stop {
  readonly at: number
  readonly colour: readonly number[]
  readonly opacity: number
}

const share = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise
  return text.trim().endsWith('%') ? Number(text.trim().slice(0, -1)) / 100 : Number(text)
}

/** Stops in order, from 0 to 1. */
function stopsOf(gradient: Shape, { components }: Colouring): Stop[] {
  const stops = gradient.children.flatMap((child): Stop[] => {
    if (child.kind !== 'shape' || child.name !== 'stop') return []
    const { offset, 'stop-color': colour = '#000000', 'stop-opacity': opacity } = child.attributes
    const at = Math.min(1, Math.max(0, share(offset, 0)))
    return [{ at, colour: components(hexOf(colour) ?? '#000000'), opacity: share(opacity, 1) }]
  })
  const [first] = stops
  const last = stops.at(-1)
  if (first === undefined || last === undefined) throw new DrawingError(`<${gradient.name}> has no stops`)
  return [{ ...first, at: 0 }, ...stops.map((stop, at) => ({ ...stop, at: Math.max(stop.at, stops[at - 1]?.at ?? 0) })), { ...last, at: 1 }]
}

/** A function of PDF that runs through the values of the stops. */
function functionOf(stops: readonly Stop[], valueOf: (stop: Stop) => readonly number[], file: PdfFile): Reference {
  const pairs = stops.flatMap((stop, at): [Stop, Stop][] => {
    const next = stops[at + 1]
    return next === undefined || next.at <= stop.at ? [] : [[stop, next]]
  })
  const parts = pairs.map(([from, to]) => file.object({ FunctionType: 2, Domain: [0, 1], C0: valueOf(from), C1: valueOf(to), N: 1 }))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return file.object({
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts,
    Bounds: pairs.slice(1).map(([from]) => from.at),
    Encode: parts.flatMap(() => [0, 1]),
  })
}

function coordinates(gradient: Shape): number[] {
  const at = (name: string, otherwise: number): number => {
    const text = gradient.attributes[name]
    return text?.trim().endsWith('%') === true ? share(text, otherwise) : numberOf(gradient, name, otherwise)
  }
  if (gradient.name === 'linearGradient') return [at('x1', 0), at('y1', 0), at('x2', 1), at('y2', 0)]
  const [cx, cy, r] = [at('cx', 0.5), at('cy', 0.5), at('r', 0.5)]
  return [at('fx', cx), at('fy', cy), 0, cx, cy, r]
}

/** A gradient made ready for a page: what it paints with and, where it is see-through, the mask that goes with it. */
export interface PagePattern {
  readonly pattern: Reference
  readonly mask: Reference | undefined
}

/** Builds a gradient. `matrix` leads from user space to the page, `bounds` is the box of what it fills. */
export function patternOf(
  gradient: Shape,
  {
    colouring,
    matrix,
    bounds,
    page,
  }: {
    colouring: Colouring
    matrix: Matrix
    bounds: { x: number; y: number; width: number; height: number }
    page: readonly number[]
  },
  file: PdfFile,
): PagePattern {
  const stops = stopsOf(gradient, colouring)
  const inBox = gradient.attributes.gradientUnits !== 'userSpaceOnUse'
  const unit: Matrix = inBox ? [bounds.width, 0, 0, bounds.height, bounds.x, bounds.y] : [1, 0, 0, 1, 0, 0]
  const placed = multiply(multiply(matrix, unit), matrixOf(gradient.attributes.gradientTransform))
  const shading = (space: string, valueOf: (stop: Stop) => readonly number[]): Reference =>
    file.object({
      Type: 'Pattern',
      PatternType: 2,
      Matrix: [...placed],
      Shading: file.object({
        ShadingType: gradient.name === 'linearGradient' ? 2 : 3,
        ColorSpace: space,
        Coords: coordinates(gradient),
        Function: functionOf(stops, valueOf, file),
        Extend: [true, true],
      }),
    })
  const pattern = shading(colouring.space, ({ colour }) => colour)
  if (stops.every(({ opacity }) => opacity >= 1)) return { pattern, mask: undefined }
  // A mask is drawn in the space of the moment it is set in; patterns inside it are placed in that of the page.
  const form = file.object(
    {
      Type: 'XObject',
      Subtype: 'Form',
      Matrix: [...invert(matrix)],
      BBox: [...page],
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
      Resources: { Pattern: { P1: shading('DeviceGray', ({ opacity }) => [opacity]) } },
    },
    `/Pattern cs /P1 scn ${page.join(' ')} re f`,
  )
  return { pattern, mask: file.object({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } }) }
}

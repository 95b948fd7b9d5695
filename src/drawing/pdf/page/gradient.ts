import { type Bounds, gradientOf, invert, type Matrix, multiply, type Shape, type Stop } from '../../shapes/index.ts'
import type { Colouring } from '../ink/index.ts'
import type { PdfFile, PdfReference } from '../file/index.ts'

/** A function of PDF that runs through the values of the stops. */
function functionOf(stops: readonly Stop[], valueOf: (stop: Stop) => readonly number[], file: PdfFile): PdfReference {
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

/** A gradient made ready for a page: what it paints with and, where it is see-through, the mask that goes with it. */
export interface PagePattern {
  readonly pattern: PdfReference
  readonly mask: PdfReference | undefined
}

/** Builds a gradient. `matrix` leads from user space to the page, `bounds` is the box of what it fills. */
export function patternOf(
  shape: Shape,
  {
    colouring,
    matrix,
    bounds,
    page,
  }: {
    colouring: Colouring
    matrix: Matrix
    bounds: Bounds
    page: readonly number[]
  },
  file: PdfFile,
): PagePattern {
  const { kind, coordinates, stops, matrixFor } = gradientOf(shape)
  const placed = multiply(matrix, matrixFor(bounds))
  const shading = (space: string, valueOf: (stop: Stop) => readonly number[]): PdfReference =>
    file.object({
      Type: 'Pattern',
      PatternType: 2,
      Matrix: [...placed],
      Shading: file.object({
        ShadingType: kind === 'linear' ? 2 : 3,
        ColorSpace: space,
        Coords: [...coordinates],
        Function: functionOf(stops, valueOf, file),
        Extend: [true, true],
      }),
    })
  const pattern = shading(colouring.space, ({ hex }) => colouring.components(hex, 'area'))
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

import { pdfNumbers, type PageWriter, pathOperators } from '../file/index.ts'
import { circle } from '../../shapes/index.ts'

/** Room around the bleed for marks, colour bar and slug line, in mm. */
export const MARGIN = 9
/** Between the bleed and all that stands outside it, in mm. */
export const GAP = 1
const LENGTH = 5
/** A quarter of a point, in mm, rounded up: checks of files ask for no less. */
const HAIRLINE = 0.089
const RADIUS = 1.4
const ARM = 2.5

/** A trimmed sheet, its origin the upper left corner of the trim, and the bleed around it; in mm. */
export interface Sheet {
  readonly trim: { readonly width: number; readonly height: number }
  readonly bleed: number
}

/** Sets a hairline that stands on every plate of whatever press. */
function everyPlate(writer: PageWriter): string {
  const { file } = writer
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }
  const name = writer.named('ColorSpace', 'all', () => file.object(['Separation', 'All', 'DeviceCMYK', file.object(tint)]))
  return `/${name} CS 1 SCN ${pdfNumbers(HAIRLINE)} w`
}

const line = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): string => `${pdfNumbers(x1, y1)} m ${pdfNumbers(x2, y2)} l S`

/** Crop marks at the four corners. They keep clear of the bleed. */
export function drawCropMarks({ trim: { width, height }, bleed }: Sheet, writer: PageWriter): void {
  const near = bleed + GAP
  const far = near + LENGTH
  const across = [0, height].flatMap((y) => [
    [-far, y, -near, y],
    [width + near, y, width + far, y],
  ])
  const down = [0, width].flatMap((x) => [
    [x, -far, x, -near],
    [x, height + near, x, height + far],
  ])
  writer.write(`q\n${everyPlate(writer)}\n${[...across, ...down].map(line).join('\n')}\nQ`)
}

/** A cross in a circle at the middle of each side: plates that register show one of each. */
export function drawRegistrationMarks({ trim: { width, height }, bleed }: Sheet, writer: PageWriter): void {
  const away = bleed + GAP + ARM
  const centres = [
    [width / 2, -away],
    [width / 2, height + away],
    [-away, height / 2],
    [width + away, height / 2],
  ] as const
  const marks = centres.map(([x, y]) =>
    [line([x - ARM, y, x + ARM, y]), line([x, y - ARM, x, y + ARM]), `${pathOperators(circle(x, y, RADIUS))}\nS`].join('\n'),
  )
  writer.write(`q\n${everyPlate(writer)}\n${marks.join('\n')}\nQ`)
}

import type { Box, Drawing, Matrix, Shape } from '../shapes/index.ts'
import { drawColourBar, drawCropMarks, drawNote, drawRegistrationMarks, MARGIN } from './marks/index.ts'
import type { Colouring, ReadyImage } from './ink/index.ts'
import { drawDrawing } from './page/index.ts'
import { pdfNumbers, pageWriter, type PdfFile, type PdfReference } from './file/index.ts'

const POINTS_PER_MM = 72 / 25.4

export interface PageOptions {
  /** Finished size in mm. */
  readonly trim: { readonly width: number; readonly height: number }
  /** Extra picture around it in mm. */
  readonly bleed: number
  readonly marks: boolean
  readonly registration: boolean
  readonly colourBar: boolean
  /** The slug line. */
  readonly note: string
}

/** What the pages of a file share. */
export interface Printing {
  readonly file: PdfFile
  readonly colouring: Colouring
  readonly images: ReadonlyMap<Shape, ReadyImage>
  readonly srgb: PdfReference | undefined
}

/** Prints one page, and tells its operators. */
export function printPage(drawing: Drawing, options: PageOptions, { file, colouring, images, srgb }: Printing): string {
  const { trim, bleed, marks, registration, colourBar, note } = options
  const k = POINTS_PER_MM
  const around = bleed + (marks || registration || colourBar ? MARGIN : 0)
  const [width, height] = [(trim.width + 2 * around) * k, (trim.height + 2 * around) * k]
  const matrix: Matrix = [k, 0, 0, -k, around * k, height - around * k]
  const visible: Box = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed }
  const writer = pageWriter(file)
  writer.write(`${pdfNumbers(...matrix)} cm`)
  drawDrawing(drawing, { colouring, images, srgb, matrix, page: [0, 0, width, height], visible }, writer)
  const sheet = { trim, bleed }
  if (marks) drawCropMarks(sheet, writer)
  if (registration) drawRegistrationMarks(sheet, writer)
  if (colourBar) drawColourBar(sheet, writer)
  if (marks) drawNote(note, sheet, registration, writer)
  const boxAt = (edge: number): number[] => {
    const inset = (around - edge) * k
    return [inset, inset, width - inset, height - inset].map((value) => Math.round(value * 1000) / 1000)
  }
  const operators = writer.operators()
  file.page(
    {
      MediaBox: boxAt(around),
      BleedBox: boxAt(bleed),
      TrimBox: boxAt(0),
      Resources: writer.resources,
      ...(writer.isSeeThrough ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' } } : {}),
    },
    operators,
  )
  return operators
}

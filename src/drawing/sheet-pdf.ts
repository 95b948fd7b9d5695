import { createHash } from 'node:crypto'
import type { Drawing } from './drawing.ts'
import { lightColouring } from './pdf/colouring.ts'
import { cutTicks } from './pdf/cut-ticks.ts'
import { drawDrawing } from './pdf/draw-drawing.ts'
import { finish } from './pdf/finish.ts'
import { identity } from './shapes/matrix.ts'
import { decimals, pageWriter } from './pdf/page-writer.ts'
import { pdfFile } from './pdf/pdf-file.ts'
import { readyImages } from './pdf/ready-image.ts'
import { elementsOf } from './shapes/tree.ts'

/** How often something stands on a sheet, side by side and one below the other. Sizes in mm. */
export interface Imposition {
  readonly sheet: { readonly width: number; readonly height: number }
  readonly columns: number
  readonly rows: number
}

export interface SheetOptions extends Imposition {
  /** Finished size of one copy in mm, the user unit of a drawing. */
  readonly trim: { readonly width: number; readonly height: number }
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

const POINTS_PER_MM = 72 / 25.4
/** More than office printers show of a photo. */
const PPI = 200
const QUALITY = 85
/** A share of a mm that rounding may cost. */
const SLACK = 0.01

/**
 * Draws copies of each picture on a sheet for the office printer, in their own size and centred, with ticks where it is cut. RGB: such
 * printers mix their colours themselves. Asks to be printed unscaled, and of several pages on both sides of the paper.
 * @throws RangeError if the copies do not fit the sheet; DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function sheetPdf(pages: readonly Drawing[], options: SheetOptions): Promise<Uint8Array> {
  const { sheet, columns, rows, trim, title, language, read } = options
  const [left, top] = [(sheet.width - columns * trim.width) / 2, (sheet.height - rows * trim.height) / 2]
  if (left < -SLACK || top < -SLACK)
    throw new RangeError(`${columns} × ${rows} copies of ${trim.width} × ${trim.height} mm do not fit ${sheet.width} × ${sheet.height} mm`)
  const shapes = pages.flatMap(({ root }) => elementsOf(root))
  const images = await readyImages(shapes, { kind: 'screen', ppi: PPI, quality: QUALITY }, read)
  const file = pdfFile({ version: '1.7', title, language })
  const k = POINTS_PER_MM
  const edges = (start: number, size: number, count: number): number[] => Array.from({ length: count + 1 }, (_, at) => start + at * size)
  const [xs, ys] = [edges(left, trim.width, columns), edges(top, trim.height, rows)]
  const cuts = { x: xs.filter((x) => x > SLACK && x < sheet.width - SLACK), y: ys.filter((y) => y > SLACK && y < sheet.height - SLACK) }
  const hash = createHash('md5').update(JSON.stringify(['sheet', title, language, sheet, columns, rows]))
  for (const drawing of pages) {
    const copy = pageWriter(file)
    const visible = { x: 0, y: 0, ...trim }
    const box = [0, 0, trim.width, trim.height] as const
    drawDrawing(drawing, { colouring: lightColouring, images, srgb: undefined, matrix: identity, page: box, visible }, copy)
    const operators = copy.operators()
    hash.update(operators)
    const form = file.object({ Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: copy.resources }, operators)
    const placed = ys.slice(0, rows).flatMap((y) => xs.slice(0, columns).map((x) => `q 1 0 0 1 ${decimals(x, y)} cm /X1 Do Q`))
    file.page(
      {
        MediaBox: [0, 0, sheet.width * k, sheet.height * k].map((value) => Math.round(value * 1000) / 1000),
        Resources: { XObject: { X1: form } },
        ...(copy.isSeeThrough ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } } : {}),
      },
      [`${decimals(k, 0, 0, -k, 0, sheet.height * k)} cm`, ...placed, cutTicks(sheet, cuts)].join('\n'),
    )
  }
  file.viewerPreferences.PrintScaling = 'None'
  // Turned around the sheet's upright edge, backs stand behind their fronts and the same way up.
  const upright = sheet.height > sheet.width ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge'
  file.viewerPreferences.Duplex = pages.length > 1 ? upright : 'Simplex'
  return finish(file, { title, language, pdfx: false, hash, images: images.values() })
}

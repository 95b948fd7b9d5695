import { createHash } from 'node:crypto'
import { type Drawing, elementsOf, identity } from '../shapes/index.ts'
import { lightColouring, readyImages } from './ink/index.ts'
import { cutTicks } from './marks/index.ts'
import { drawDrawing, finish } from './page/index.ts'
import { pdfNumbers, pageWriter, pdfFile } from './file/index.ts'

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
/** The widest gutter in mm: one cut in its middle parts two copies, and leaves each no more than half of it too large. */
const GUTTER = 1

/** Where copies stand along one side of the sheet, and where that is cut. In mm. */
interface Row {
  readonly starts: readonly number[]
  readonly cuts: readonly number[]
  /** How much picture a copy shows beyond its trim, so that no white shows beside a cut. */
  readonly beyond: number
}

/** Puts copies side by side in the middle: room that is left parts them as far as one cut serves two of them, the rest stays outside. */
function rowOf(length: number, size: number, count: number): Row {
  const room = length - count * size
  const gutter = count > 1 ? Math.min(GUTTER, Math.max(0, room) / (count - 1)) : 0
  const first = (room - gutter * (count - 1)) / 2
  const starts = Array.from({ length: count }, (_, at) => first + at * (size + gutter))
  const between = starts.slice(1).map((start) => start - gutter / 2)
  // What stands at the sheet's own edge is not cut.
  const outer = first > SLACK ? [first, length - first] : []
  return { starts, cuts: [...between, ...outer], beyond: Math.max(gutter / 2, outer.length > 0 ? Math.min(first, GUTTER / 2) : 0) }
}

/**
 * Draws copies of each picture on a sheet for the office printer, in their own size, with ticks where it is cut. Where the sheet has room, a
 * copy shows a little more than its trim, so that a cut beside the line shows neither white nor its neighbour. Every second row is turned
 * around: foot meets foot and head meets head, which are alike where a picture's own head and foot are not. RGB: such printers mix their
 * colours themselves. Asks to be printed unscaled, and of several pages on both sides of the paper.
 * @throws RangeError if the copies do not fit the sheet; DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function sheetPdf(pages: readonly Drawing[], options: SheetOptions): Promise<Uint8Array> {
  const { sheet, columns, rows, trim, title, language, read } = options
  if (columns * trim.width > sheet.width + SLACK || rows * trim.height > sheet.height + SLACK)
    throw new RangeError(`${columns} × ${rows} copies of ${trim.width} × ${trim.height} mm do not fit ${sheet.width} × ${sheet.height} mm`)
  const shapes = pages.flatMap(({ root }) => elementsOf(root))
  const images = await readyImages(shapes, { kind: 'screen', ppi: PPI, quality: QUALITY }, read)
  const file = pdfFile({ version: '1.7', title, language })
  const k = POINTS_PER_MM
  const [across, down] = [rowOf(sheet.width, trim.width, columns), rowOf(sheet.height, trim.height, rows)]
  const visible = {
    x: -across.beyond,
    y: -down.beyond,
    width: trim.width + 2 * across.beyond,
    height: trim.height + 2 * down.beyond,
  }
  const box = [visible.x, visible.y, visible.x + visible.width, visible.y + visible.height] as const
  const placed = down.starts.flatMap((y, row) =>
    across.starts.map((x) =>
      row % 2 === 0
        ? `q 1 0 0 1 ${pdfNumbers(x, y)} cm /X1 Do Q`
        : `q -1 0 0 -1 ${pdfNumbers(x + trim.width, y + trim.height)} cm /X1 Do Q`,
    ),
  )
  const hash = createHash('md5').update(JSON.stringify(['sheet', title, language, sheet, columns, rows]))
  for (const drawing of pages) {
    const copy = pageWriter(file)
    const page = [visible.x, visible.y, visible.width, visible.height] as const
    drawDrawing(drawing, { colouring: lightColouring, images, srgb: undefined, matrix: identity, page, visible }, copy)
    const operators = copy.operators()
    hash.update(operators)
    const form = file.object({ Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: copy.resources }, operators)
    file.page(
      {
        MediaBox: [0, 0, sheet.width * k, sheet.height * k].map((value) => Math.round(value * 1000) / 1000),
        Resources: { XObject: { X1: form } },
        ...(copy.isSeeThrough ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } } : {}),
      },
      [`${pdfNumbers(k, 0, 0, -k, 0, sheet.height * k)} cm`, ...placed, cutTicks(sheet, { x: across.cuts, y: down.cuts })].join('\n'),
    )
  }
  file.viewerPreferences.PrintScaling = 'None'
  // Turned around the sheet's upright edge, backs stand behind their fronts and the same way up.
  const upright = sheet.height > sheet.width ? 'DuplexFlipLongEdge' : 'DuplexFlipShortEdge'
  file.viewerPreferences.Duplex = pages.length > 1 ? upright : 'Simplex'
  return finish(file, { title, language, pdfx: false, hash, images: images.values() })
}

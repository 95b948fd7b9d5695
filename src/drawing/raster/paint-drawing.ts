import { cropOnce, type PlacedImage } from '../crop-once.ts'
import type { Drawing, Shape } from '../drawing.ts'
import { imagePlaceOf } from '../image-place.ts'
import type { RasterOptions } from '../rasterise.ts'
import { definitionsOf } from '../shapes/definitions.ts'
import { initialStyle, styleOf, type Style } from '../shapes/style.ts'
import { elementsOf } from '../shapes/tree.ts'
import { DrawingError } from '../svg-tree.ts'
import { paintTree } from './paint-tree.ts'
import { paintedRows, type Rows } from './painted-rows.ts'
import { surface, type Surface } from './surface.ts'

const MAX_PIXELS = 100_000_000

/** Painting never waits, so that one picture is finished before the next begins: two sheets are enough for all of them. */
let sheets: { readonly picture: Surface; readonly part: Surface } | undefined

/**
 * Paints a picture.
 * @returns pixels with four channels, the last one straight alpha
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function paintDrawing(drawing: Drawing, options: RasterOptions): Promise<Uint8Array> {
  const { width, height } = options
  const { paint, sheet } = await readyToPaint(drawing, options)
  paint({ top: 0, count: height })
  const { data } = sheet.canvas.getContext('2d').getImageData(0, 0, width, height)
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** Rows of a picture that are not empty: four channels, colours multiplied by alpha, which costs no time. */
export interface PaintedRows extends Rows {
  readonly data: Uint8Array
}

/**
 * Paints the rows of a picture upon which there is anything.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function paintRows(drawing: Drawing, options: RasterOptions): Promise<PaintedRows> {
  const { paint, rows, sheet } = await readyToPaint(drawing, options)
  const painted = rows()
  paint(painted)
  return { ...painted, data: sheet.canvas.data() }
}

/** Reads what painting needs; from then on nothing waits. */
async function readyToPaint(drawing: Drawing, { width, height, read }: RasterOptions) {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1 || width * height > MAX_PIXELS)
    throw new DrawingError(`a picture has whole pixels, ${MAX_PIXELS / 1_000_000} million at most, not ${width}×${height}`)
  const { root, x, y } = drawing
  const elements = elementsOf(root)
  const across = width / drawing.width
  const down = height / drawing.height
  const crop = { density: Math.max(across, down), enlarge: true }
  const images = new Map<Shape, PlacedImage>()
  for (const shape of elements) if (shape.name === 'image') images.set(shape, await cropOnce(read, imagePlaceOf(shape), crop))

  const styleFrom = (top: number): Style => styleOf(root, initialStyle([across, 0, 0, down, -x * across, -y * down - top]))
  sheets ??= { picture: surface(), part: surface() }
  const { picture, part } = sheets
  return {
    sheet: picture,
    rows: (): Rows => paintedRows(root.children, styleFrom(0), images, height),
    paint({ top, count }: Rows): void {
      const context = picture.begin(width, count)
      paintTree(root.children, styleFrom(top), { context, sheet: part, definitions: definitionsOf(elements), images })
    },
  }
}

import { cropOnce, type PlacedImage, type RasterOptions } from '../images/index.ts'
import { definitionsOf, type Drawing, elementsOf, imagePlaceOf, initialStyle, type Shape, type Style, styleOf } from '../shapes/index.ts'
import { DrawingError } from '../errors/index.ts'
import { paintTree } from './paint-tree.ts'
import { paintedParts, type PaintedPart, type PixelBox } from './painted-parts.ts'
import type { Canvas } from './skia.ts'
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
  const { paint } = await readyToPaint(drawing, options)
  const context = paint({ part: { x: 0, y: 0, width, height }, nodes: drawing.root.children }).getContext('2d')
  const { data } = context.getImageData(0, 0, width, height)
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** Pixels of a part of a picture: four channels, colours multiplied by alpha, which costs no time. */
export interface PartPixels extends PixelBox {
  readonly data: Uint8Array
}

/**
 * Paints the parts of a picture upon which there is anything, from top to bottom. To read pixels takes longer than to paint them, so that no
 * more are read than that.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function paintParts(drawing: Drawing, options: RasterOptions): Promise<PartPixels[]> {
  const { paint, parts } = await readyToPaint(drawing, options)
  return parts().map((painted) => ({ ...painted.part, data: paint(painted).data() }))
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

  const styleFrom = (left: number, top: number): Style =>
    styleOf(root, initialStyle([across, 0, 0, down, -x * across - left, -y * down - top]))
  const definitions = definitionsOf(elements)
  sheets ??= { picture: surface(), part: surface() }
  const { picture, part } = sheets
  return {
    parts: (): PaintedPart[] => paintedParts(root.children, styleFrom(0, 0), images, { width, height }),
    /** Paints a part upon the sheet that is returned. */
    paint({ part: { x: left, y: top, width, height }, nodes }: PaintedPart): Canvas {
      const context = picture.begin(width, height)
      paintTree(nodes, styleFrom(left, top), { context, sheet: part, definitions, images })
      return picture.canvas
    },
  }
}

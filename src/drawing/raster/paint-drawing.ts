import { cropOnce, type PlacedImage } from '../crop-once.ts'
import type { Drawing, Shape } from '../drawing.ts'
import { imagePlaceOf } from '../image-place.ts'
import type { RasterOptions } from '../rasterise.ts'
import { definitionsOf } from '../shapes/definitions.ts'
import { initialStyle, styleOf } from '../shapes/style.ts'
import { elementsOf } from '../shapes/tree.ts'
import { DrawingError } from '../svg-tree.ts'
import { paintTree } from './paint-tree.ts'
import { surface, type Surface } from './surface.ts'

/** How the pixels of a picture are handed over: `straight` alpha, or colours `multiplied` by it, which costs no time. */
export type Alpha = 'straight' | 'multiplied'

const MAX_PIXELS = 100_000_000

/** Painting never waits, so that one picture is finished before the next begins: two sheets are enough for all of them. */
let sheets: { readonly picture: Surface; readonly part: Surface } | undefined

/**
 * Paints a picture.
 * @returns pixels with four channels
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function paintDrawing(drawing: Drawing, { width, height, read }: RasterOptions, alpha: Alpha): Promise<Uint8Array> {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1 || width * height > MAX_PIXELS)
    throw new DrawingError(`a picture has whole pixels, ${MAX_PIXELS / 1_000_000} million at most, not ${width}×${height}`)
  const { root, x, y } = drawing
  const elements = elementsOf(root)
  const across = width / drawing.width
  const down = height / drawing.height
  const crop = { density: Math.max(across, down), enlarge: true }
  const images = new Map<Shape, PlacedImage>()
  for (const shape of elements) if (shape.name === 'image') images.set(shape, await cropOnce(read, imagePlaceOf(shape), crop))

  sheets ??= { picture: surface(), part: surface() }
  const context = sheets.picture.begin(width, height)
  const painting = { context, sheet: sheets.part, definitions: definitionsOf(elements), images }
  paintTree(root.children, styleOf(root, initialStyle([across, 0, 0, down, -x * across, -y * down])), painting)
  if (alpha === 'multiplied') return sheets.picture.canvas.data()
  const { data } = context.getImageData(0, 0, width, height)
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

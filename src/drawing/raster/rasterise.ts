import { hashOfBytes } from '../../content/document/index.ts'
import type { Drawing } from '../shapes/index.ts'
import { layersOf } from './layers.ts'
import { composite } from './composite.ts'
import { type RasterOptions, type RawImage, SEAM, dropAlpha } from '../images/index.ts'
import { asyncCache } from '../../cache/index.ts'
import { paintDrawing, paintParts } from './paint-drawing.ts'

/**
 * Grounds that were drawn last: a campaign's languages follow each other, and share theirs. All sizes and formats that there are have
 * grounds of 58 MB, which are kept for the next change of words: with room for less, the first would be gone when they are asked for again.
 */
const grounds = asyncCache<RawImage>(64_000_000, ({ data }) => data.byteLength)

/**
 * Draws a picture as pixels. Text is drawn as outlines, so that nothing depends on the fonts of a system. What lies under the first text
 * is drawn once and kept: another language or headline draws only what stands on it.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function rasterise(drawing: Drawing, options: RasterOptions): Promise<RawImage> {
  const { ground, front } = layersOf(drawing)
  // A picture without words is the same object each time, so that what was encoded of it is found again.
  if (front.root.children.every(({ kind, ...node }) => kind === 'shape' && 'name' in node && node.name === 'defs'))
    return bake(ground, options).image
  const { key, image } = bake(ground, options)
  const [baked, drawn] = await Promise.all([image, paintParts(front, options)])
  return { ...dropAlpha(composite(baked, drawn)), background: { key, image: baked } }
}

/**
 * The part of a picture that is the same in every language, as pixels. Asked for again it is the same object, so that what was made of it
 * can be kept with it.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export function rasteriseBackground(drawing: Drawing, options: RasterOptions): Promise<RawImage> {
  return bake(layersOf(drawing).ground, options).image
}

/** A ground's pixels, and what names them. */
function bake(ground: Drawing, options: RasterOptions): { readonly key: string; readonly image: Promise<RawImage> } {
  const { width, height } = options
  const key = hashOfBytes(JSON.stringify([ground.root, ground.x, ground.y, ground.width, ground.height, width, height]))
  const draw = async (): Promise<RawImage> => dropAlpha({ data: await paintDrawing(ground, options), width, height, channels: 4 }, SEAM)
  return { key, image: grounds(key, draw, width * height * 4) }
}

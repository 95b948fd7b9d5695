import sharp from 'sharp'
import type { ImageFacts } from './check-image.ts'
import { drawableShare } from '../svg/index.ts'
import { ImageError } from '../errors/index.ts'
import { densityOf, MAX_SIDE } from './working-copy.ts'

/**
 * Draws an SVG once, as large as anything will ever have it drawn, and keeps nothing: whoever watches this process sees what it takes.
 * @throws ImageError for one that takes too long to draw at any size
 */
export async function drawLargest(bytes: Uint8Array, { width, height }: ImageFacts): Promise<void> {
  const natural = { width, height }
  const density = densityOf(drawableShare(bytes, natural, MAX_SIDE / Math.max(width, height)))
  const drawing = sharp(bytes, { density, limitInputPixels: false })
  const drawn = await drawing.metadata()
  try {
    // Cut out whole, it is drawn at its size; what is shrunk alone is drawn small.
    await drawing.extract({ left: 0, top: 0, width: drawn.width, height: drawn.height }).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  } catch (cause) {
    throw new ImageError('This SVG cannot be drawn at the size of a poster. Simplify it, or save it as PNG.', { cause })
  }
}

import { drawableShare } from '../../src/drawing/svg/drawable-share.ts'
import { ImageError } from '../../src/drawing/errors/image-error.ts'
import { svg } from '../fixtures/svgs.ts'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Px of the longer side, 0 for one that is refused, in which a picture of 80 units is drawn when 8192 are wanted. */
export function drawnSide(inside: string): number {
  try {
    return Math.round(80 * drawableShare(bytesOf(svg(inside)), { width: 80, height: 40 }, 8192 / 80))
  } catch (error) {
    if (error instanceof ImageError) return 0
    throw error
  }
}

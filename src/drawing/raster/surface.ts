import { createCanvas, type Canvas, type SKRSContext2D } from './skia.ts'

/**
 * A sheet of pixels that is used again and again: its memory lies outside of JavaScript, and a new one for each picture would wait long to
 * be freed.
 */
export interface Surface {
  /** Begins anew: clear pixels of a size in px. What was drawn before is gone. */
  begin(width: number, height: number): SKRSContext2D
  /** To be drawn upon another surface. */
  readonly canvas: Canvas
}

export function surface(): Surface {
  const canvas = createCanvas(1, 1)
  return {
    canvas,
    begin(width, height) {
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d')
      context.imageSmoothingQuality = 'high'
      return context
    },
  }
}

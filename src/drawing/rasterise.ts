import sharp from 'sharp'
import type { Drawing } from './drawing.ts'
import { svgMarkup } from './svg-markup.ts'

/** Pixels, sRGB, 8 bit, without padding; with 4 channels the last one is straight alpha. */
export interface RawImage {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

export interface RasterOptions {
  /** px of the whole view box. */
  readonly width: number
  readonly height: number
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

/**
 * Draws a picture as pixels. Text is drawn as outlines, so that nothing depends on the fonts of a system.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function rasterise(drawing: Drawing, { width, height, read }: RasterOptions): Promise<RawImage> {
  const markup = await svgMarkup(drawing, { width, height, read })
  const { data, info } = await sharp(Buffer.from(markup), { limitInputPixels: 100_000_000 })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return withoutNeedlessAlpha({ data, width: info.width, height: info.height, channels: 4 })
}

/** Most pictures are opaque: three channels encode faster and lighter. */
function withoutNeedlessAlpha({ data, width, height, channels }: RawImage): RawImage {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return { data, width, height, channels }
  const opaque = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    opaque[to] = data[from] ?? 0
    opaque[to + 1] = data[from + 1] ?? 0
    opaque[to + 2] = data[from + 2] ?? 0
  }
  return { data: opaque, width, height, channels: 3 }
}

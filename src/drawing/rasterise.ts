import sharp from 'sharp'
import type { Drawing } from './drawing.ts'
import { blend, layersOf } from './layers.ts'
import { recent } from './recent.ts'
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

const MAX_PIXELS = 100_000_000
/** Grounds that were drawn last: a campaign's languages follow each other, and share theirs. */
const grounds = recent<Uint8Array>(64_000_000, (pixels) => pixels.byteLength)

/**
 * Draws a picture as pixels. Text is drawn as outlines, so that nothing depends on the fonts of a system.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function rasterise(drawing: Drawing, options: RasterOptions): Promise<RawImage> {
  const { width, height } = options
  const { ground, front } = layersOf(drawing)
  const key = JSON.stringify([ground.root, ground.x, ground.y, ground.width, ground.height, width, height])
  const [baked, drawn] = await Promise.all([grounds.get(key) ?? pixelsOf(ground, options), pixelsOf(front, options)])
  grounds.set(key, baked)
  const data = Uint8Array.from(baked)
  blend(data, drawn)
  return withoutNeedlessAlpha({ data, width, height, channels: 4 })
}

async function pixelsOf(layer: Drawing, options: RasterOptions): Promise<Uint8Array> {
  const { width, height } = options
  const markup = await svgMarkup(layer, options)
  const { data, info } = await sharp(Buffer.from(markup), { limitInputPixels: MAX_PIXELS, unlimited: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.width !== width || info.height !== height)
    throw new RangeError(`drawn as ${info.width}×${info.height} px instead of ${width}×${height}`)
  return data
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

import sharp, { type Sharp } from 'sharp'
import type { RawImage } from './rasterise.ts'

export type ImageFormat = 'png' | 'webp' | 'jpeg'

interface Attempt {
  /** Weight that pictures with photos come out at, relative to the first attempt: what is far too heavy is not tried. */
  readonly usually: number
  encode(image: Sharp): Sharp
}

/** Below this many px the sharper, slower way to store colour costs next to nothing. */
const SMALL = 400_000

function attempts(format: ImageFormat, pixels: number): readonly Attempt[] {
  const smart = pixels < SMALL
  if (format === 'webp') {
    const at = (quality: number, usually: number): Attempt => ({
      usually,
      encode: (image) => image.webp({ quality, effort: 2, smartSubsample: smart }),
    })
    return [at(82, 1), at(74, 0.87), at(66, 0.8), at(56, 0.72), at(46, 0.65), at(36, 0.55), at(26, 0.45)]
  }
  if (format === 'jpeg') {
    const at = (quality: number, usually: number): Attempt => ({
      usually,
      encode: (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling: quality > 80 ? '4:4:4' : '4:2:0' }),
    })
    return [at(82, 1), at(76, 0.7), at(68, 0.6), at(58, 0.5), at(48, 0.43), at(38, 0.36), at(28, 0.29)]
  }
  const palette = (usually: number, options: { dither: number; quality?: number }): Attempt => ({
    usually,
    encode: (image) => image.png({ palette: true, effort: 1, compressionLevel: 9, ...options }),
  })
  return [
    { usually: 1, encode: (image) => image.png({ compressionLevel: 2 }) },
    palette(0.31, { dither: 0.8 }),
    palette(0.21, { dither: 0 }),
    palette(0.15, { dither: 0, quality: 20 }),
  ]
}

/** An attempt is skipped if it would have to come out at less than this share of what it usually does. */
const HOPE = 0.7

/** What was encoded before: a banner is wanted as a file and inside a snippet. */
const encoded = new WeakMap<RawImage, Map<string, Promise<Uint8Array>>>()

/**
 * Encodes pixels. With `maxBytes` quality goes down until the file is light enough.
 * @returns the best file within the weight, or the lightest there is: the caller compares and says so
 */
export async function encode(
  image: RawImage,
  format: ImageFormat,
  { maxBytes }: { readonly maxBytes?: number | undefined } = {},
): Promise<Uint8Array> {
  const { data, width, height, channels } = image
  const before = encoded.get(image) ?? new Map<string, Promise<Uint8Array>>()
  encoded.set(image, before)
  const ways = attempts(format, width * height)
  let full = 0
  let lightest: Uint8Array | undefined
  for (const [index, way] of ways.entries()) {
    const last = index === ways.length - 1
    if (maxBytes !== undefined && !last && full * way.usually * HOPE > maxBytes) continue
    const key = `${format} ${index}`
    const making = before.get(key) ?? way.encode(sharp(data, { raw: { width, height, channels } })).toBuffer()
    before.set(key, making)
    const bytes = await making
    if (index === 0) full = bytes.byteLength
    if (lightest === undefined || bytes.byteLength < lightest.byteLength) lightest = bytes
    if (maxBytes === undefined || bytes.byteLength <= maxBytes) return bytes
  }
  return lightest ?? new Uint8Array()
}

import sharp, { type Sharp } from 'sharp'
import type { RawImage } from './rasterise.ts'

export type ImageFormat = 'png' | 'webp' | 'jpeg'

/** Qualities that are tried, best first, until the weight is right. */
const qualities = [82, 76, 70, 62, 54, 46, 38, 30]
const palettes = [256, 128, 64, 32]

function attempts(format: ImageFormat): ((image: Sharp) => Sharp)[] {
  if (format === 'webp') return qualities.map((quality) => (image) => image.webp({ quality, effort: 2, smartSubsample: true }))
  if (format === 'jpeg') return qualities.map((quality) => (image) => image.flatten({ background: '#ffffff' }).jpeg({ quality, chromaSubsampling: quality > 70 ? '4:4:4' : '4:2:0', optimiseCoding: true }))
  return [
    (image) => image.png({ compressionLevel: 2 }),
    (image) => image.png({ compressionLevel: 9, adaptiveFiltering: true }),
    ...palettes.map((colours) => (image: Sharp) => image.png({ palette: true, colours, effort: 4, compressionLevel: 9, dither: 0.8 })),
  ]
}

/**
 * Encodes pixels. With `maxBytes` quality goes down until the file is light enough.
 * @returns the best file within the weight, or the lightest there is: the caller compares and says so
 */
export async function encode({ data, width, height, channels }: RawImage, format: ImageFormat, { maxBytes }: { readonly maxBytes?: number | undefined } = {}): Promise<Uint8Array> {
  let lightest: Uint8Array | undefined
  for (const attempt of attempts(format)) {
    const bytes = await attempt(sharp(data, { raw: { width, height, channels } })).toBuffer()
    if (lightest === undefined || bytes.byteLength < lightest.byteLength) lightest = bytes
    if (maxBytes === undefined || bytes.byteLength <= maxBytes) return bytes
  }
  return lightest ?? new Uint8Array()
}

import sharp, { type Metadata } from 'sharp'
import { ImageError } from './image-error.ts'

/** What is known of an image: its media type and its size in px as people see it (turned by its EXIF orientation). */
export interface ImageFacts {
  readonly type: string
  readonly width: number
  readonly height: number
}

/** More would need gigabytes of memory to open. */
const MAX_PIXELS = 50_000_000
const MAX_BYTES = 60_000_000
const types: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
}

/**
 * Checks an upload by opening it to its last pixel.
 * @throws ImageError when it is no image, is truncated, animated, above 50 megapixels or of a kind that is not taken
 */
export async function checkImage(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.byteLength === 0) throw new ImageError('The file is empty. Choose an image file.')
  if (bytes.byteLength > MAX_BYTES)
    throw new ImageError('The image is heavier than 60 MB. Save it with fewer pixels or stronger compression.')
  const about = await read(bytes)
  // AVIF is announced as what carries it.
  const format = about.format === 'heif' ? (about.compression === 'av1' ? 'avif' : 'heif') : about.format
  const type = types[format]
  if (type === undefined) throw new ImageError(`Images of type ${format} are not taken. Save it as JPEG, PNG, WebP, AVIF or SVG.`)
  if ((about.pages ?? 1) > 1) throw new ImageError('The image is animated. Save one of its pictures as JPEG, PNG or WebP.')
  const [width, height] = [about.autoOrient.width, about.autoOrient.height]
  if (width * height > MAX_PIXELS) {
    const megapixels = Math.round((width * height) / 1_000_000)
    throw new ImageError(`The image has ${megapixels} megapixels; 50 are enough for an A3 poster. Save it smaller.`)
  }
  if (format === 'png' || format === 'webp') refuseAnimation(bytes)
  await open(bytes)
  return { type, width, height }
}

async function read(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false, animated: true }).metadata()
  } catch (cause) {
    throw new ImageError('The file is not an image that can be read. Choose a JPEG, PNG, WebP, AVIF or SVG file.', { cause })
  }
}

/** An animated PNG opens as its first picture; its mark stands in the header chunks. */
function refuseAnimation(bytes: Uint8Array): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).includes('acTL')) {
    throw new ImageError('The image is animated. Save one of its pictures as JPEG, PNG or WebP.')
  }
}

async function open(bytes: Uint8Array): Promise<void> {
  try {
    await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated' }).stats()
  } catch (cause) {
    throw new ImageError('The image is damaged or incomplete. Export it again, or upload it again.', { cause })
  }
}

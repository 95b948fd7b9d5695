import sharp, { type Metadata } from 'sharp'
import { EMPTY } from './about-image.ts'
import { checkSvg, drawableShare } from '../svg/index.ts'
import { ImageError } from '../errors/index.ts'
import { isAnimated } from './is-animated.ts'

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
 * Checks an upload by opening it to its last pixel. An SVG is read before anything draws it: what it holds, and how much.
 * @throws ImageError when it is no image, is truncated, shows nothing, is animated, above 50 megapixels or of a kind that is not taken, or an SVG that runs
 * code, reaches outside itself or takes too long to draw
 */
export async function checkImage(bytes: Uint8Array): Promise<ImageFacts> {
  if (bytes.byteLength === 0) throw new ImageError('The file is empty. Choose an image file.')
  if (bytes.byteLength > MAX_BYTES)
    throw new ImageError('The image is heavier than 60 MB. Save it with fewer pixels or stronger compression.')
  if (!isRaster(bytes)) await checkDrawing(bytes)
  return opened(bytes)
}

const moves = 'The image is animated. Save one of its pictures as JPEG, PNG or WebP.'
const unreadable = 'This file is not a picture that can be read. Choose a JPEG, PNG, WebP, AVIF or SVG file.'

/** Told by its first bytes: names and types that a browser sends are only claims. What is no raster must be a sound SVG. */
function isRaster(bytes: Uint8Array): boolean {
  return /^(\x89PNG|\xff\xd8\xff|RIFF....WEBP|....ftyp|GIF8|II\*|MM\0)/s.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'))
}

async function checkDrawing(bytes: Uint8Array): Promise<void> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('<svg')) throw new ImageError(unreadable)
  let pixels = 0
  for (const inside of checkSvg(bytes)) {
    if (!isRaster(inside)) throw new ImageError('This SVG carries something that is no picture. Embed PNG or JPEG, or take it out.')
    const { width, height } = await opened(inside)
    pixels += width * height
    if (pixels > MAX_PIXELS) throw new ImageError('The pictures in this SVG have more than 50 megapixels. Embed them smaller.')
  }
}

async function opened(bytes: Uint8Array): Promise<ImageFacts> {
  if (isAnimated(bytes)) throw new ImageError(moves)
  const about = await read(bytes)
  // AVIF is announced as what carries it.
  const format = about.format === 'heif' ? (about.compression === 'av1' ? 'avif' : 'heif') : about.format
  const type = types[format]
  if (type === undefined) throw new ImageError(`Images of type ${format} are not taken. Save it as JPEG, PNG, WebP, AVIF or SVG.`)
  if ((about.pages ?? 1) > 1) throw new ImageError(moves)
  const [width, height] = [about.autoOrient.width, about.autoOrient.height]
  if (width * height > MAX_PIXELS) {
    const megapixels = Math.round((width * height) / 1_000_000)
    throw new ImageError(`The image has ${megapixels} megapixels; 50 are enough for an A3 poster. Save it smaller.`)
  }
  await open(bytes, about.hasAlpha, format === 'svg' ? Math.max(1, 72 * drawableShare(bytes, { width, height }, 1)) : undefined)
  return { type, width, height }
}

async function read(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false, animated: true }).metadata()
  } catch (cause) {
    throw new ImageError(unreadable, { cause })
  }
}

/** Shrunk to one pixel, so that all are read and none is kept: the tenth of the time of counting them. */
async function open(bytes: Uint8Array, hasAlpha: boolean, density?: number): Promise<void> {
  const whole = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'truncated', ...(density !== undefined && { density }) })
  let isEmpty = false
  try {
    const pixel = await whole().resize(1, 1, { fit: 'fill' }).ensureAlpha().raw().toBuffer()
    // A small thing on a large sheet is nothing on average. Read once: libvips' statistics have a drawing drawn several times.
    if (hasAlpha && pixel.at(-1) === 0)
      isEmpty = (await whole().ensureAlpha().extractChannel(3).raw().toBuffer()).every((alpha) => alpha === 0)
  } catch (cause) {
    throw new ImageError('The image is damaged or incomplete. Export it again, or upload it again.', { cause })
  }
  if (isEmpty) throw new ImageError(EMPTY)
}

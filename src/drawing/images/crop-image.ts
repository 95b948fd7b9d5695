import sharp, { type OutputInfo } from 'sharp'
import { turnedInks, type ImageInks } from './image-inks.ts'
import { lightOfInks } from './light-of-inks.ts'
import type { Box, ImagePlace } from '../shapes/index.ts'
import { aboutImage } from './about-image.ts'
import { cropWindow } from './crop-window.ts'
import { ImageError } from '../errors/index.ts'
import { workingCopy } from './working-copy.ts'

/** Pixels for a place, and where in user units they go: all of it for `cover`, the middle of it for `contain`. */
export interface CroppedImage {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly box: Box
}

/** Pixels of inks for a place: four bytes each, cyan, magenta, yellow and black; 255 is a solid. */
export interface CroppedInks extends Omit<CroppedImage, 'channels'> {
  readonly inks: ImageInks
}

export interface CropOptions {
  /** Pixels for each user unit that are wanted. */
  readonly density: number
  /** Never make more pixels than the source has: for print, where a reader scales. */
  readonly enlarge: boolean
}

function whole({ x, y, width, height }: Box, source: { width: number; height: number }) {
  const left = Math.min(Math.floor(x + 1e-6), source.width - 1)
  const top = Math.min(Math.floor(y + 1e-6), source.height - 1)
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(width), source.width - left)),
    height: Math.max(1, Math.min(Math.round(height), source.height - top)),
  }
}

/**
 * Crops and scales an image for its place, and shows inks as light.
 * @throws ImageError when the bytes are no image
 */
export async function cropImage(bytes: Uint8Array, place: ImagePlace, options: CropOptions): Promise<CroppedImage> {
  const cropped = await cropAsIs(bytes, place, options)
  if (!('inks' in cropped)) return cropped
  const { width, height, box } = cropped
  return { pixels: await lightOfInks(cropped, bytes), width, height, channels: 3, box }
}

/**
 * Crops and scales an image for its place in the colours that it has: inks stay inks.
 * @throws ImageError when the bytes are no image
 */
export async function cropAsIs(
  bytes: Uint8Array,
  place: ImagePlace,
  { density, enlarge }: CropOptions,
): Promise<CroppedImage | CroppedInks> {
  try {
    const { natural, isVector, inks } = await aboutImage(place.sha256, bytes)
    const wanted = { width: place.width * density, height: place.height * density }
    const shown = place.fit === 'cover' ? cropWindow(natural, place) : natural
    const scale = Math.max(wanted.width / shown.width, wanted.height / shown.height)
    const source = await workingCopy({ sha256: place.sha256, bytes, natural, isVector, isInk: inks !== undefined }, scale)
    const window = place.fit === 'cover' ? cropWindow(source, place) : { x: 0, y: 0, ...source }
    const box = place.fit === 'cover' ? place : contained(source, place)
    const share = enlarge ? 1 : Math.min(1, window.width / (box.width * density))
    const width = Math.max(1, Math.round(box.width * density * share))
    const height = Math.max(1, Math.round(box.height * density * share))
    const { data, info } = await source
      .open()
      .extract(whole(window, source))
      .resize(width, height, { fit: 'fill' })
      .toColourspace(inks === undefined ? 'srgb' : 'cmyk')
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { x, y } = box
    const placed = { width, height, box: { x, y, width: box.width, height: box.height } }
    if (inks !== undefined) return { ...placed, pixels: inks.isTurned ? turnedInks(data) : data, inks }
    const pixels = info.channels < 3 ? await coloured(data, info) : { data, channels: info.channels === 4 ? (4 as const) : (3 as const) }
    return { ...placed, pixels: pixels.data, channels: pixels.channels }
  } catch (cause) {
    throw new ImageError(
      `The image ${place.sha256.slice(0, 12)} cannot be drawn: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

/** Grey pixels, with or without alpha, as RGB ones. */
async function coloured(data: Uint8Array, { width, height, channels }: OutputInfo): Promise<{ data: Uint8Array; channels: 3 | 4 }> {
  const alpha = channels === 2
  const image = sharp(data, { raw: { width, height, channels } }).toColourspace('srgb')
  const made = await (alpha ? image.ensureAlpha() : image.removeAlpha()).raw().toBuffer({ resolveWithObject: true })
  return { data: made.data, channels: made.info.channels === 4 ? 4 : 3 }
}

function contained(source: { width: number; height: number }, place: Box): Box {
  const scale = Math.min(place.width / source.width, place.height / source.height)
  const [width, height] = [source.width * scale, source.height * scale]
  return { x: place.x + (place.width - width) / 2, y: place.y + (place.height - height) / 2, width, height }
}

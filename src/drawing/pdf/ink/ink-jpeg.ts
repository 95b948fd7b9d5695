import sharp from 'sharp'
import { cmykTiff, type CmykTiff, limitPixels, mostInk } from '../../press/index.ts'
import { toInk } from './convert-colours.ts'
import type { PressInks } from './press-inks.ts'

/**
 * Percent of ink that is kept free below the limit at first, and that each further try keeps free. At quality 90 grainy photos came out 4 to
 * 8 above what was meant, so that one try mostly does.
 */
const STEP = 9
const TRIES = 3

/** Pixels that are turned into ink at once: those of a poster would take hundreds of MB beside each other. */
const BAND = 1_000_000

/** How a photo is printed. */
export interface InkMedium extends PressInks {
  /** 1–100. */
  readonly quality: number
}

/**
 * Turns pixels (RGB, three bytes each) into ink and packs them as JPEG within the limit of ink. A photo's compression wavers around what was
 * meant, more so where it is grainy: what comes out is measured, and thinned further where it has to be.
 */
export async function inkJpeg(rgb: Uint8Array, width: number, height: number, medium: InkMedium): Promise<Uint8Array> {
  const { inkLimit } = medium
  const tiff = cmykTiff(width, height)
  const rows = Math.ceil(BAND / width)
  for (let top = 0; top < height; top += rows) {
    const count = Math.min(rows, height - top)
    const band = rgb.subarray(top * width * 3, (top + count) * width * 3)
    tiff.pixels.set(await toInk(band, width, count, { profile: medium.profile, inkLimit: inkLimit - STEP }), top * width * 4)
  }
  return packedWithin(tiff, medium)
}

/** Packs converted inks (four bytes a pixel) as JPEG within the limit of ink. */
export function thinnedJpeg(inks: Uint8Array, width: number, height: number, medium: InkMedium): Promise<Uint8Array> {
  const tiff = cmykTiff(width, height)
  tiff.pixels.set(inks)
  limitPixels(tiff.pixels, medium.inkLimit - STEP)
  return packedWithin(tiff, medium)
}

async function packedWithin({ file, pixels }: CmykTiff, { inkLimit, quality }: InkMedium): Promise<Uint8Array> {
  for (let tried = 1; ; tried += 1) {
    const jpeg = await packedAs(file, quality)
    if (tried === TRIES || mostInk(await inked(jpeg).raw().toBuffer()) <= inkLimit) return jpeg
    limitPixels(pixels, inkLimit - (tried + 1) * STEP)
  }
}

/** Packs inks (four bytes a pixel) as JPEG without a change to their amounts, but for what its compression wavers by. */
export function jpegOfInks(inks: Uint8Array, width: number, height: number, quality: number): Promise<Uint8Array> {
  const { file, pixels } = cmykTiff(width, height)
  pixels.set(inks)
  return packedAs(file, quality)
}

const inked = (bytes: Uint8Array) => sharp(bytes).pipelineColourspace('cmyk').toColourspace('cmyk')

const packedAs = (file: Uint8Array, quality: number): Promise<Uint8Array> =>
  inked(file).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()

import sharp from 'sharp'
import type { ImageInks } from './image-inks.ts'
import { cmykTiff, fogra39 } from '../press/index.ts'
import { colourProfile } from '../profiles/index.ts'

/** Pixels of inks, and what is known of the image that they are from. */
interface Inked {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly inks: ImageInks
}

/** The profile that an image of inks was made for; without one of its own the shipped one, offset on coated paper. */
export async function profileOfInks({ profile }: ImageInks, image: Uint8Array): Promise<Uint8Array> {
  const own = profile === undefined ? undefined : (await sharp(image).metadata()).icc
  return own ?? colourProfile(fogra39, () => Promise.reject(new RangeError('the shipped profile is not among those that are read'))).bytes()
}

/** Inks as screens show them, in sRGB: converted once, through the profile that they were made for. */
export async function lightOfInks({ pixels, width, height, inks }: Inked, image: Uint8Array): Promise<Uint8Array> {
  const tiff = cmykTiff(width, height, await profileOfInks(inks, image))
  tiff.pixels.set(pixels)
  return sharp(tiff.file).toColourspace('srgb').raw().toBuffer()
}

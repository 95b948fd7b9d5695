import sharp from 'sharp'
import { inksOfImage, type ImageInks } from './image-inks.ts'
import { ImageError } from '../errors/index.ts'
import { asyncCache } from '../../cache/index.ts'

/** What has to be known of an image before it is cut. */
export interface AboutImage {
  /** px as people see it, turned by its EXIF orientation. */
  readonly natural: { readonly width: number; readonly height: number }
  /** Made of paths: it has any number of px. */
  readonly isVector: boolean
  /** Nothing beneath it is seen. */
  readonly isOpaque: boolean
  /** Of one whose pixels are inks. */
  readonly inks: ImageInks | undefined
}

/** What is seen of an image that has nothing to be seen. */
export const EMPTY = 'Nothing of it is seen: it is transparent all over. Export it again with what it should show.'

/** Edges of a drawing may be covered in part; below this alpha a hole is a hole. */
const NO_HOLE = 240
/** px that are looked at, a side. */
const LOOKED_AT = 128

/** The least and the most alpha of an image, from 0 to 255, looked at from afar. */
async function alphaOf(bytes: Uint8Array): Promise<{ least: number; most: number }> {
  const small = await sharp(bytes).resize(LOOKED_AT, LOOKED_AT, { fit: 'fill' }).ensureAlpha().png({ compressionLevel: 1 }).toBuffer()
  const alpha = (await sharp(small).stats()).channels.at(-1)
  return { least: alpha?.min ?? 255, most: alpha?.max ?? 255 }
}

/** To tell the size of a drawing all of it is read: what a hash stands for never changes. */
const known = asyncCache<AboutImage>(1000)

/** @throws ImageError when the bytes are no image, or one of which nothing is seen */
export function aboutImage(sha256: string, bytes: Uint8Array): Promise<AboutImage> {
  return known(sha256, () => readAbout(sha256, bytes))
}

async function readAbout(sha256: string, bytes: Uint8Array): Promise<AboutImage> {
  try {
    const { format, autoOrient, hasAlpha, space, icc } = await sharp(bytes).metadata()
    const { least, most } = hasAlpha ? await alphaOf(bytes) : { least: 255, most: 255 }
    if (most === 0) throw new ImageError(EMPTY)
    const natural = { width: autoOrient.width, height: autoOrient.height }
    const inks = space === 'cmyk' ? await inksOfImage(bytes, icc) : undefined
    return { natural, isVector: format === 'svg', isOpaque: least >= NO_HOLE, inks }
  } catch (cause) {
    throw new ImageError(`The image ${sha256.slice(0, 12)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

import sharp from 'sharp'
import { ImageError } from './image-error.ts'
import { recent } from './recent.ts'

/** What has to be known of an image before it is cut. */
export interface AboutImage {
  /** px as people see it, turned by its EXIF orientation. */
  readonly natural: { readonly width: number; readonly height: number }
  /** Made of paths: it has any number of px. */
  readonly isVector: boolean
}

/** To tell the size of a drawing all of it is read: what a hash stands for never changes. */
const known = recent<AboutImage>(1000, () => 1)

/** @throws ImageError when the bytes are no image */
export async function aboutImage(sha256: string, bytes: Uint8Array): Promise<AboutImage> {
  const before = known.get(sha256)
  if (before !== undefined) return before
  try {
    const { format, autoOrient } = await sharp(bytes).metadata()
    const about = { natural: { width: autoOrient.width, height: autoOrient.height }, isVector: format === 'svg' }
    known.set(sha256, about)
    return about
  } catch (cause) {
    throw new ImageError(`The image ${sha256.slice(0, 12)} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}

import type { Drawing } from '../shapes/index.ts'
import { encode, encodeMeasured } from './encode.ts'
import type { RasterOptions, RawImage } from '../images/index.ts'
import { escapeXml, svgMarkup, type EmbeddedImage } from './svg-markup.ts'

export interface SvgFileOptions extends RasterOptions {
  /** Pixels of embedded images for each px: 2 keeps photos sharp on dense screens. */
  readonly density: number
  /** Weight limit in bytes; without one photos are embedded in the best quality. */
  readonly maxBytes?: number | undefined
  /** What the picture is called, and what it shows and says, for those who do not see it. */
  readonly title: string
  readonly description: string
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** A transparent picture of more bytes is a photo with its corners cut, which has no need to be exact. */
const LOGO_BYTES = 40_000

/**
 * A picture as one SVG file that needs no other: text as outlines, photos inside it (JPEG; a photo
 * with transparent corners WebP, a logo PNG), a title and a
 * description. Photos lose quality until the file is light enough.
 * @returns the file, which is heavier than `maxBytes` if its outlines alone are: the caller compares and says so; and how like the worst of its
 * photos is to what was drawn: see `likeness`
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function svgFile(
  drawing: Drawing,
  options: SvgFileOptions,
): Promise<{ readonly bytes: Uint8Array; readonly likeness: number }> {
  const { title, description, language, direction, maxBytes = Infinity, ...raster } = options
  const preamble = `<title id="title">${escapeXml(title)}</title><desc id="desc">${escapeXml(description)}</desc>`
  const attributes = { role: 'img', 'aria-labelledby': 'title desc', lang: language, 'xml:lang': language, direction }

  const fileWith = async (share: number): Promise<{ bytes: Uint8Array; likeness: number; photos: number }> => {
    let [photos, worst] = [0, 1]
    const embed = async (image: RawImage): Promise<EmbeddedImage> => {
      const exact = image.channels === 4 ? await encode(image, 'png') : undefined
      if (exact && exact.byteLength <= LOGO_BYTES) return { type: 'image/png', bytes: exact }
      const format = exact ? 'webp' : 'jpeg'
      const best = await encode(image, format)
      photos += best.byteLength
      if (share === 1) return { type: `image/${format}`, bytes: best }
      const { bytes, likeness } = await encodeMeasured(image, format, { maxBytes: best.byteLength * share })
      worst = Math.min(worst, likeness)
      return { type: `image/${format}`, bytes }
    }
    const markup = await svgMarkup(drawing, { ...raster, embed, attributes, preamble })
    return { bytes: new TextEncoder().encode(markup), likeness: worst, photos }
  }

  const { bytes, likeness, photos } = await fileWith(1)
  if (bytes.byteLength <= maxBytes || photos === 0) return { bytes, likeness }
  // Base64 makes four bytes of three; a few are left for the rounding of each image.
  const tooMuch = ((bytes.byteLength - maxBytes) * 3) / 4 + 16
  return fileWith(Math.max(0, 1 - tooMuch / photos))
}

import sharp from 'sharp'
import { cropImage } from './crop-image.ts'
import type { Shape } from './drawing.ts'
import { imagePlaceOf } from './image-place.ts'
import type { PdfPage } from './pdf-page.ts'

const MM_PER_INCH = 25.4
/** Pixels per inch of photos in print, and of drawings, whose edges are sharp. */
const PHOTO_PPI = 300
const DRAWING_PPI = 600
const JPEG_QUALITY = 90

/** An image of the page with its place in the drawing. */
export interface PdfImage {
  draw(): void
}

const isDrawing = (bytes: Uint8Array): boolean => /^\ufeff?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)))

/**
 * Reads, crops and embeds an `<image>`. Photos become RGB JPEG; what has transparency keeps it.
 * @throws DrawingError, ImageError
 */
export async function embedImage(shape: Shape, page: PdfPage, read: (sha256: string) => Promise<Uint8Array>): Promise<PdfImage> {
  const place = imagePlaceOf(shape)
  const bytes = await read(place.sha256)
  const density = (isDrawing(bytes) ? DRAWING_PPI : PHOTO_PPI) / MM_PER_INCH
  const { pixels, width, height, channels, box } = await cropImage(bytes, place, { density, enlarge: false })
  const raw = sharp(pixels, { raw: { width, height, channels } })
  const about = { Width: width, Height: height, BitsPerComponent: 8 }
  const name = await embedded()
  const number = (value: number): number => Math.round(value * 10_000) / 10_000
  return {
    draw() {
      const { x, y } = box
      page.operators(`q ${number(box.width)} 0 0 ${number(-box.height)} ${number(x)} ${number(y + box.height)} cm /${name} Do Q`)
    },
  }

  async function embedded(): Promise<string> {
    if (channels === 3) {
      const jpeg = await raw.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
      return page.image({ ...about, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }, jpeg)
    }
    const [colour, alpha] = await Promise.all([raw.clone().removeAlpha().raw().toBuffer(), raw.clone().extractChannel(3).raw().toBuffer()])
    const mask = page.object({ Type: 'XObject', Subtype: 'Image', ...about, ColorSpace: 'DeviceGray' }, alpha)
    return page.image({ ...about, ColorSpace: 'DeviceRGB', SMask: mask }, colour)
  }
}

import sharp from 'sharp'
import { cropImage, type CroppedImage } from '../crop-image.ts'
import type { Box, Shape } from '../drawing.ts'
import { imagePlaceOf } from '../image-place.ts'
import { recent } from '../recent.ts'
import { opacityOperators, type PaintContext } from './draw-outline.ts'
import { decimals, type PageWriter, type Reference } from './page-writer.ts'
import type { Style } from './style.ts'

/** Photos need no more for offset print. */
const PPI = 300
const MM_PER_INCH = 25.4
const QUALITY = 88

/** Encoded pixels of an image with its place: a JPEG, or raw colour with an alpha plane. */
export interface PrintImage {
  readonly width: number
  readonly height: number
  readonly box: Box
  readonly jpeg: Uint8Array | undefined
  readonly colour: Uint8Array | undefined
  readonly alpha: Uint8Array | undefined
}

/** Images that were made last: a campaign's languages share theirs. */
const made = recent<PrintImage>(64_000_000, ({ jpeg, colour, alpha }) =>
  [jpeg, colour, alpha].reduce((sum, part) => sum + (part?.byteLength ?? 0), 0),
)

/** Crops, scales and encodes all images of a picture whose user unit is mm: this is asynchronous, writing a page is not. */
export async function loadImages(shapes: readonly Shape[], read: (sha256: string) => Promise<Uint8Array>): Promise<Map<Shape, PrintImage>> {
  const load = async (shape: Shape): Promise<[Shape, PrintImage]> => {
    const place = imagePlaceOf(shape)
    const key = JSON.stringify(place)
    const image =
      made.get(key) ?? (await printImage(await cropImage(await read(place.sha256), place, { density: PPI / MM_PER_INCH, enlarge: false })))
    made.set(key, image)
    return [shape, image]
  }
  return new Map(await Promise.all(shapes.filter(({ name }) => name === 'image').map(load)))
}

function alphaOf({ pixels, channels }: CroppedImage): Uint8Array | undefined {
  if (channels === 3) return undefined
  const alpha = pixels.filter((_, at) => at % 4 === 3)
  return alpha.some((value) => value < 255) ? alpha : undefined
}

/** Opaque photos become JPEG; what is see-through keeps every pixel, with its alpha beside it. */
async function printImage(image: CroppedImage): Promise<PrintImage> {
  const { pixels, width, height, channels, box } = image
  const alpha = alphaOf(image)
  const opaque = sharp(pixels, { raw: { width, height, channels } }).removeAlpha()
  if (alpha !== undefined) return { width, height, box, jpeg: undefined, colour: await opaque.raw().toBuffer(), alpha }
  const jpeg = await opaque.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
  return { width, height, box, jpeg, colour: undefined, alpha: undefined }
}

function imageObject({ width, height, jpeg, colour, alpha }: PrintImage, writer: PageWriter): Reference {
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
  if (jpeg !== undefined) return writer.object({ ...common, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }, jpeg)
  const mask = writer.object({ ...common, ColorSpace: 'DeviceGray' }, alpha)
  return writer.object({ ...common, ColorSpace: 'DeviceRGB', SMask: mask }, colour)
}

/** Draws an image that was made ready. */
export function drawImage(ready: PrintImage, style: Style, context: PaintContext): void {
  const { writer } = context
  const { x, y, width, height } = ready.box
  const object = imageObject(ready, writer)
  const name = writer.named('xobjects', `image ${object.id}`, () => object)
  // Images stand upright in a space of one by one with y up; the page's y goes down.
  writer.write(`q\n${opacityOperators(style.opacity, 1, context)}${decimals(width, 0, 0, -height, x, y + height)} cm /${name} Do\nQ`)
}

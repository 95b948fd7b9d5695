import sharp from 'sharp'
import { cropImage, type CroppedImage } from '../crop-image.ts'
import type { Shape } from '../drawing.ts'
import { imagePlaceOf } from '../image-place.ts'
import { opacityOperators, type PaintContext } from './draw-outline.ts'
import { decimals, type PageWriter, type Reference } from './page-writer.ts'
import type { Style } from './style.ts'

/** Photos need no more for offset print; drawings with hard edges are rendered at twice as much. */
const PPI = 300
const MM_PER_INCH = 25.4
const QUALITY = 88

/** An image ready to be drawn: cropping is asynchronous, writing a page is not. */
export type LoadedImages = ReadonlyMap<Shape, CroppedImage>

/** Crops and scales all images of a picture whose user unit is mm. */
export async function loadImages(shapes: readonly Shape[], read: (sha256: string) => Promise<Uint8Array>): Promise<LoadedImages> {
  const loaded = shapes.map(async (shape): Promise<[Shape, CroppedImage]> => {
    const place = imagePlaceOf(shape)
    return [shape, await cropImage(await read(place.sha256), place, { density: PPI / MM_PER_INCH, enlarge: false })]
  })
  return new Map(await Promise.all(loaded))
}

/** Encoded pixels of an image: a JPEG, or raw colour with an alpha plane. */
export interface PrintImage {
  readonly image: CroppedImage
  readonly jpeg: Uint8Array | undefined
  readonly colour: Uint8Array | undefined
  readonly alpha: Uint8Array | undefined
}

/** Opaque photos become JPEG; what is see-through keeps every pixel, with its alpha beside it. */
export async function printImage(image: CroppedImage): Promise<PrintImage> {
  const { pixels, width, height, channels } = image
  const raw = { width, height, channels }
  if (channels === 3) {
    const jpeg = await sharp(pixels, { raw }).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
    return { image, jpeg, colour: undefined, alpha: undefined }
  }
  const colour = new Uint8Array(width * height * 3)
  const alpha = new Uint8Array(width * height)
  for (let at = 0; at < alpha.length; at += 1) {
    colour.set(pixels.subarray(at * 4, at * 4 + 3), at * 3)
    alpha[at] = pixels[at * 4 + 3] ?? 255
  }
  return { image, jpeg: undefined, colour, alpha }
}

function imageObject({ image, jpeg, colour, alpha }: PrintImage, writer: PageWriter): Reference {
  const common = { Type: 'XObject', Subtype: 'Image', Width: image.width, Height: image.height, BitsPerComponent: 8 }
  if (jpeg !== undefined) return writer.object({ ...common, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' }, jpeg)
  const mask = writer.object({ ...common, ColorSpace: 'DeviceGray' }, alpha)
  return writer.object({ ...common, ColorSpace: 'DeviceRGB', SMask: mask }, colour)
}

/** Draws an image that was made ready. */
export function drawImage(ready: PrintImage, style: Style, context: PaintContext): void {
  const { writer } = context
  const { x, y, width, height } = ready.image.box
  const object = imageObject(ready, writer)
  const name = writer.named('xobjects', `image ${object.id}`, () => object)
  // Images stand upright in a space of one by one with y up; the page's y goes down.
  writer.write(`q\n${opacityOperators(style.opacity, 1, context)}${decimals(width, 0, 0, -height, x, y + height)} cm /${name} Do\nQ`)
}

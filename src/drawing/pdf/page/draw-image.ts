import type { Box, Style } from '../../shapes/index.ts'
import { opacityOperators, type PaintContext } from './draw-outline.ts'
import { pdfNumbers, type Dictionary, type PdfFile, type PdfReference } from '../file/index.ts'
import type { InkPixels } from '../ink/index.ts'

/** Image objects of a file: a picture that stands on several pages is stored once. */
const stored = new WeakMap<PdfFile, Map<InkPixels, PdfReference>>()

function imageObject(pixels: InkPixels, file: PdfFile, srgb: PdfReference | undefined): PdfReference {
  const objects = stored.get(file) ?? new Map<InkPixels, PdfReference>()
  stored.set(file, objects)
  const known = objects.get(pixels)
  if (known !== undefined) return known
  const { width, height, kind, bytes, filter, alpha } = pixels
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
  const mask = alpha && file.object({ ...common, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' }, alpha)
  // JPEG files of inks are stored as their negative; PDF has to be told.
  const negative = kind === 'ink' && filter === 'DCTDecode' ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}
  const dictionary: Dictionary = { ...common, ColorSpace: spaceOf(kind, srgb), Filter: filter, ...negative, ...(mask && { SMask: mask }) }
  const object = file.object(dictionary, bytes)
  objects.set(pixels, object)
  return object
}

function spaceOf(kind: InkPixels['kind'], srgb: PdfReference | undefined): unknown {
  if (kind === 'ink') return 'DeviceCMYK'
  return srgb === undefined ? 'DeviceRGB' : ['ICCBased', srgb]
}

/** Draws pixels that were made ready. */
export function drawPixels(pixels: InkPixels, box: Box, style: Style, context: PaintContext): void {
  const { writer, srgb } = context
  const object = imageObject(pixels, writer.file, srgb)
  if (pixels.alpha !== undefined) writer.seeThrough()
  const name = writer.named('XObject', `image ${object.id}`, () => object)
  // Images stand upright in a space of one by one with y up; the page's y goes down.
  const place = pdfNumbers(box.width, 0, 0, -box.height, box.x, box.y + box.height)
  writer.write(`q\n${opacityOperators(style.opacity, 1, context)}${place} cm /${name} Do\nQ`)
}

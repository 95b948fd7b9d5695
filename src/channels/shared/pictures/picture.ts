import type { Finding } from '../../../content/findings/index.ts'
import { createCanvas, doubtfulInks, encode, rasterise, type ImageFormat } from '../../../drawing/index.ts'
import { loadTemplates } from '../../../templates/index.ts'
import type { BaseView, Sources } from '../../contract/index.ts'
import { loadFonts } from './load-fonts.ts'
import type { Photo } from '../view/index.ts'

/** A picture without words, so no text of it can go missing: an SVG template, what it prints, and its size in px. */
export interface Picture {
  readonly template: string
  readonly data: object
  readonly width: number
  readonly height: number
  /** How many pixels it is drawn in; one for each px where it is not said. */
  readonly pixels?: { readonly width: number; readonly height: number }
  readonly maxBytes: number | undefined
}

const fonts = { family: 'Noto Sans', files: [] }

/**
 * Draws a picture, in the best quality that stays within `maxBytes`.
 * @throws TemplateError when the template is at fault; what `sources` throws; sharp's error for bytes that are no image
 */
export async function pictureOf(
  { template, data, width, height, pixels = { width, height }, maxBytes }: Picture,
  format: ImageFormat,
  { locale, direction }: BaseView,
  sources: Sources,
): Promise<Uint8Array> {
  const canvas = createCanvas({ fonts: await loadFonts({ heading: fonts, body: fonts }, sources), locale, direction })
  const svg = loadTemplates().render(template, { ...data, width, height }, { escape: 'xml' })
  const raw = await rasterise(canvas.finish(svg), { ...pixels, read: (sha256) => sources.read(sha256) })
  return encode(raw, format, { maxBytes })
}

/** Draws a picture as JPEG; see `pictureOf`. */
export function jpegOf(picture: Picture, view: BaseView, sources: Sources): Promise<Uint8Array> {
  return pictureOf(picture, 'jpeg', view, sources)
}

/** What the photo of a view leaves open, for the file that shows it. */
export function doubtsOf({ photo }: { readonly photo: Photo | null }, sources: Sources): Promise<Finding[]> {
  return doubtfulInks(photo === null ? [] : [{ sha256: photo.sha256 }], (sha256) => sources.read(sha256))
}

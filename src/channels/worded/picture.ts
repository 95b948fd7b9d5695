import { createCanvas, encode, rasterise } from '../../drawing/index.ts'
import { loadTemplates } from '../../templates/environment.ts'
import type { BaseView, Sources } from '../channel.ts'
import { loadFonts } from '../drawn/fonts.ts'

/** A picture without words: an SVG template, what it prints, and its size in px. */
export interface Picture {
  readonly template: string
  readonly data: object
  readonly width: number
  readonly height: number
  readonly maxBytes: number | undefined
}

const fonts = { family: 'Noto Sans', files: [] }

/**
 * Draws a picture as JPEG, in the best quality that stays within `maxBytes`.
 * @throws TemplateError when the template is at fault; what `sources` throws; sharp's error for bytes that are no image
 */
export async function jpegOf(
  { template, data, width, height, maxBytes }: Picture,
  { locale, direction }: BaseView,
  sources: Sources,
): Promise<Uint8Array> {
  const canvas = createCanvas({ fonts: await loadFonts({ heading: fonts, body: fonts }, sources), locale, direction })
  const svg = loadTemplates().render(template, { ...data, width, height }, { escape: 'xml', helpers: canvas.helpers })
  const pixels = await rasterise(canvas.finish(svg), { width, height, read: (sha256) => sources.read(sha256) })
  return encode(pixels, 'jpeg', { maxBytes })
}

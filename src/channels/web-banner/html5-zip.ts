import { strToU8, zipSync, type Zippable } from 'fflate'
import { encodeMeasured, rasteriseBackground, svgMarkup } from '../../drawing/index.ts'
import type { Banner } from './banner.ts'
import { html5Page } from './html5-page.ts'
import { scenesOf } from './html5-scenes.ts'

/** Dated by the first day that a zip can hold, by the clock of wherever it is made: the same bytes in every time zone. */
const packed = (files: Zippable): Uint8Array => zipSync(files, { mtime: new Date(1980, 0, 1), level: 9 })

/**
 * An HTML5 banner as one zip: `index.html`, the ground as a picture with twice the pixels, and a drawing for each scene, so that texts
 * stay sharp on every screen.
 * @param maxBytes weight limit; the ground loses quality until the zip is light enough
 * @returns the zip, and how like its ground is to what was drawn: see `likeness` of drawing
 */
export async function html5Zip(
  banner: Banner,
  maxBytes: number | undefined,
): Promise<{ readonly bytes: Uint8Array; readonly likeness: number }> {
  const { view, drawing, width, height, rasterOptions } = banner
  const pixels = await rasteriseBackground(drawing, rasterOptions(2))
  // Ad servers check what lies in a zip, and not all of them know WebP.
  const [format, ground] = pixels.channels === 3 ? (['jpeg', 'ground.jpg'] as const) : (['png', 'ground.png'] as const)
  const layers = await Promise.all(scenesOf(drawing).map((scene) => svgMarkup(scene, rasterOptions(1))))
  const scenes = layers.map((_, index) => `scene-${index + 1}.svg`)
  const { locale, direction, alt, words } = view
  const title = words.headline[0] ?? view.brandName
  const page = html5Page({ width, height, title, alt, locale, direction, link: view.link ?? '', ground, scenes })
  const light: Zippable = {
    'index.html': strToU8(page),
    ...Object.fromEntries(layers.map((layer, index) => [`scene-${index + 1}.svg`, strToU8(layer)])),
  }
  const withGround = (picture: Uint8Array): Uint8Array => packed({ ...light, [ground]: [picture, { level: 0 }] })
  const around = withGround(new Uint8Array()).byteLength
  const exact = Object.values(view.paint)
  const picture = await encodeMeasured(pixels, format, { exact, ...(maxBytes !== undefined && { maxBytes: maxBytes - around }) })
  return { bytes: withGround(picture.bytes), likeness: picture.likeness }
}

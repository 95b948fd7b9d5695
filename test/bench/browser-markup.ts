import type { Drawing, Node } from '../../src/drawing/shapes/drawing.ts'
import type { Font } from '../../src/drawing/fonts/font.ts'
import { imagePlaceOf } from '../../src/drawing/shapes/image-place.ts'

/** A drawing as a browser would be given it: real text in web fonts, the photo as it was uploaded. */
export interface BrowserMarkup {
  readonly svg: string
  readonly fonts: ReadonlyMap<string, Font>
  /** Hashes of the images it shows; `{{hash}}` stands in the markup for the address of each. */
  readonly images: readonly string[]
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => named[sign] ?? sign)
const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

export const familyOf = (font: Font): string => `f${font.hash.slice(0, 12)}`

/** `unit` is what a user unit measures on the page: px or mm. */
export function browserMarkup(drawing: Drawing, unit: 'px' | 'mm'): BrowserMarkup {
  const fonts = new Map<string, Font>()
  const images = new Set<string>()

  const markupOf = (node: Node): string => {
    if (node.kind === 'text') {
      const { lines, fill, strikes } = node.text
      const runs = lines.flat().map(({ font, size, x, y, text, rtl }) => {
        fonts.set(familyOf(font), font)
        const anchor = rtl ? ' direction="rtl" text-anchor="end"' : ''
        return `<text x="${x}" y="${y}" font-family="${familyOf(font)}" font-size="${size}" fill="${fill}" xml:space="preserve"${anchor}>${escaped(text)}</text>`
      })
      return runs.join('') + strikes.map((bar) => `<rect${attributesOf(boxOf(bar))} fill="${fill}"/>`).join('')
    }
    if (node.name === 'image') {
      const { sha256, fit, ...box } = imagePlaceOf(node)
      images.add(sha256)
      return `<image href="{{${sha256}}}"${attributesOf(boxOf(box))} preserveAspectRatio="xMidYMid ${fit === 'cover' ? 'slice' : 'meet'}"/>`
    }
    return `<${node.name}${attributesOf(node.attributes)}>${node.children.map(markupOf).join('')}</${node.name}>`
  }

  const { x, y, width, height, root } = drawing
  const inside = root.children.map(markupOf).join('')
  const size = `width="${width}${unit}" height="${height}${unit}" viewBox="${x} ${y} ${width} ${height}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} style="display:block">${inside}</svg>`
  return { svg, fonts, images: [...images] }
}

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Record<string, string> {
  return { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` }
}

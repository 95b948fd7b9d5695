import sharp from 'sharp'
import { cropImage } from './crop-image.ts'
import type { Drawing, Node, SetText, Shape } from './drawing.ts'
import { outlinePath } from './glyph-outline.ts'
import { imagePlaceOf } from './image-place.ts'
import type { RasterOptions } from './rasterise.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const round = (value: number): number => Math.round(value * 1000) / 1000

/** Attributes of ours that SVG does not know. */
const own = new Set(['focal', 'fit'])

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
}

/** A text as outlines: one path for each line. */
function textMarkup({ lines, strikes, fill }: SetText): string {
  const paths = lines.map((runs) =>
    runs
      .map(({ font, size, x, y, glyphs }) => {
        const scale = size / font.unitsPerEm
        let pen = x
        return glyphs
          .map(({ id, advance, dx, dy }) => {
            const path = outlinePath(font.outline(id), pen + dx * size, y - dy * size, scale)
            pen += advance * size
            return path
          })
          .join('')
      })
      .join(''),
  )
  const bars = strikes.map(
    (bar) => `<rect x="${round(bar.x)}" y="${round(bar.y)}" width="${round(bar.width)}" height="${round(bar.height)}" fill="${fill}"/>`,
  )
  return paths.map((path) => `<path d="${path}" fill="${fill}"/>`).join('') + bars.join('')
}

/** The picture as plain SVG of the asked size in px: no text, no outside references. */
export async function svgMarkup(drawing: Drawing, { width, height, read }: RasterOptions): Promise<string> {
  const density = Math.max(width / drawing.width, height / drawing.height)

  async function imageMarkup(shape: Shape): Promise<string> {
    const place = imagePlaceOf(shape)
    const { pixels, channels, box, ...size } = await cropImage(await read(place.sha256), place, { density, enlarge: true })
    const png = await sharp(pixels, { raw: { ...size, channels } })
      .png({ compressionLevel: 0 })
      .toBuffer()
    const { href: _, x: __, y: ___, width: ____, height: _____, ...rest } = shape.attributes
    const at = ` x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none"`
    return `<image href="data:image/png;base64,${png.toString('base64')}"${at}${attributesOf(rest)}/>`
  }

  async function markupOf(node: Node): Promise<string> {
    if (node.kind === 'text') return textMarkup(node.text)
    if (node.name === 'image') return imageMarkup(node)
    const inside = await Promise.all(node.children.map(markupOf))
    return `<${node.name}${attributesOf(node.attributes)}>${inside.join('')}</${node.name}>`
  }

  const inside = await Promise.all(drawing.root.children.map(markupOf))
  const { x, y } = drawing
  const { viewBox: _, width: __, height: ___, xmlns: ____, ...inherited } = drawing.root.attributes
  const box = `viewBox="${x} ${y} ${drawing.width} ${drawing.height}" width="${width}" height="${height}" preserveAspectRatio="none"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}${attributesOf(inherited)}>${inside.join('')}</svg>`
}

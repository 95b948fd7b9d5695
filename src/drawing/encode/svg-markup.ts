import sharp from 'sharp'
import { cropOnce, type RasterOptions, type RawImage } from '../images/index.ts'
import { type Drawing, imagePlaceOf, type Node, type Shape } from '../shapes/index.ts'
import { sharedGlyphs } from '../text/index.ts'

/** An image as it stands inside an SVG file. */
export interface EmbeddedImage {
  readonly type: string
  readonly bytes: Uint8Array
}

export interface MarkupOptions extends RasterOptions {
  /** Pixels of embedded images for each px; 1 where it is not said. */
  readonly density?: number
  /** Encodes an image; uncompressed PNG where it is not said, for what is drawn at once. */
  readonly embed?: (image: RawImage) => Promise<EmbeddedImage>
  /** Attributes of the root beside its own; they are escaped here. */
  readonly attributes?: Readonly<Record<string, string>>
  /** Markup that stands in the root before all that is drawn. */
  readonly preamble?: string
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it may stand in XML, inside and outside of quotes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

/** Attributes of ours that SVG does not know. */
const own = new Set(['focal', 'fit', 'seen'])

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
}

async function uncompressed({ data, width, height, channels }: RawImage): Promise<EmbeddedImage> {
  const bytes = await sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 0 }).toBuffer()
  return { type: 'image/png', bytes }
}

/** The picture as plain SVG of the asked size in px: no text, no outside references. */
export async function svgMarkup(drawing: Drawing, options: MarkupOptions): Promise<string> {
  const { width, height, read, embed = uncompressed, attributes = {}, preamble = '' } = options
  const glyphs = sharedGlyphs()
  const density = Math.max(width / drawing.width, height / drawing.height) * (options.density ?? 1)

  async function imageMarkup(shape: Shape): Promise<string> {
    const { image, box } = await cropOnce(read, imagePlaceOf(shape), { density, enlarge: true })
    const { type, bytes } = await embed(image)
    const { href: _, x: __, y: ___, width: ____, height: _____, ...rest } = shape.attributes
    const at = ` x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none"`
    return `<image href="data:${type};base64,${Buffer.from(bytes).toString('base64')}"${at}${attributesOf(rest)}/>`
  }

  async function markupOf(node: Node): Promise<string> {
    if (node.kind === 'text') return glyphs.print(node.text)
    if (node.name === 'image') return imageMarkup(node)
    const inside = await Promise.all(node.children.map(markupOf))
    return `<${node.name}${attributesOf(node.attributes)}>${inside.join('')}</${node.name}>`
  }

  const inside = await Promise.all(drawing.root.children.map(markupOf))
  const { x, y } = drawing
  const { viewBox: _, width: __, height: ___, xmlns: ____, ...inherited } = drawing.root.attributes
  const box = `viewBox="${x} ${y} ${drawing.width} ${drawing.height}" width="${width}" height="${height}" preserveAspectRatio="none"`
  const said = attributesOf({ ...inherited, ...attributes })
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}${said}>${preamble}${inside.join('')}${glyphs.definitions()}</svg>`
}

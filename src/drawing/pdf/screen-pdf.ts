import { createHash } from 'node:crypto'
import { type Drawing, elementsOf, type Matrix } from '../shapes/index.ts'
import { lightColouring, readyImages } from './ink/index.ts'
import { drawDrawing, finish } from './page/index.ts'
import { pdfNumbers, pageWriter, pdfFile } from './file/index.ts'
import { linkAnnotations, type PageLink, pageStructure, writeStructure } from './structure/index.ts'

export interface ScreenOptions {
  /** Size in mm, the user unit of a drawing; nothing beyond it is shown. */
  readonly trim: { readonly width: number; readonly height: number }
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** What images show, by their hash; images without are decoration. */
  readonly alts: ReadonlyMap<string, string>
  /** Where QR codes and texts named `link` lead when they are clicked. */
  readonly link?: PageLink | undefined
  /** Paragraphs that are headings, below the headline. */
  readonly headings?: ReadonlySet<string>
  /** Names of texts that are headings below the headline, such as labels of sections. */
  readonly headingNames?: ReadonlySet<string>
  /** What is read out of a text that is struck out, such as "instead of €12"; as it stands where it is not said. */
  readonly saidOfStruck?: (text: string) => string
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

const POINTS_PER_MM = 72 / 25.4
/** Sharp on a laptop at the page's own size, and a tenth of what a press takes. */
const PPI = 150
const QUALITY = 78

/**
 * Draws pictures as pages of a PDF that is sent and read: RGB, light, without bleed, tagged with headings, paragraphs, links and what photos show.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function screenPdf(
  pages: readonly Drawing[],
  { trim, title, language, alts, link, headings, headingNames, saidOfStruck, read }: ScreenOptions,
): Promise<Uint8Array> {
  const shapes = pages.flatMap(({ root }) => elementsOf(root))
  const images = await readyImages(shapes, { kind: 'screen', ppi: PPI, quality: QUALITY }, read)
  const file = pdfFile({ version: '1.7', title, language })
  const k = POINTS_PER_MM
  const [width, height] = [trim.width * k, trim.height * k]
  const matrix: Matrix = [k, 0, 0, -k, 0, height]
  const visible = { x: 0, y: 0, ...trim }
  const hash = createHash('md5').update(JSON.stringify(['screen', title, language, [...alts], link]))
  const annotationsOf = linkAnnotations(link, pages.length, file)
  const drawn = pages.map((drawing, index) => {
    const { mark, parts } = pageStructure(drawing, {
      alts,
      link,
      page: { width, height },
      images,
      ...(headings && { headings }),
      ...(headingNames && { headingNames }),
      ...(saidOfStruck && { saidOfStruck }),
    })
    const writer = pageWriter(file)
    writer.write(`${pdfNumbers(...matrix)} cm`)
    const surface = { colouring: lightColouring, images, srgb: undefined, matrix, page: [0, 0, width, height], visible, mark } as const
    drawDrawing(drawing, surface, writer)
    const operators = writer.operators()
    hash.update(operators).update(JSON.stringify(parts))
    const annotations = annotationsOf(parts)
    const dictionary = {
      MediaBox: [0, 0, width, height].map((value) => Math.round(value * 1000) / 1000),
      Resources: writer.resources,
      StructParents: index,
      Tabs: 'S',
      ...(annotations.length > 0 ? { Annots: annotations } : {}),
      ...(writer.isSeeThrough ? { Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' } } : {}),
    }
    return { page: file.page(dictionary, operators), parts, annotations }
  })
  writeStructure(drawn, file)
  return finish(file, { title, language, pdfx: false, hash, images: images.values() })
}

import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import type { Box, Drawing } from './drawing.ts'
import { loadImages } from './pdf/draw-image.ts'
import { drawTree, elementsOf } from './pdf/draw-tree.ts'
import type { Cmyk } from './pdf/ink.ts'
import { drawCropMarks, drawNote, MARGIN } from './pdf/marks.ts'
import type { Matrix } from './pdf/matrix.ts'
import { decimals, pageWriter, pathOperators } from './pdf/page-writer.ts'
import { rectangle } from './pdf/segments.ts'
import { initialStyle, styleOf } from './pdf/style.ts'

export type { Cmyk } from './pdf/ink.ts'

export interface PrintOptions {
  /** Finished size in mm. The user unit of the drawing is mm, its origin the upper left corner of the trim. */
  readonly trim: { readonly width: number; readonly height: number }
  /** Extra picture around the trim in mm. */
  readonly bleed: number
  /** Crop marks and the slug line, outside the bleed. */
  readonly marks: boolean
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The slug line. */
  readonly note: string
  /** Exact ink for colours, by #rrggbb in lower case. */
  readonly cmyk: ReadonlyMap<string, Cmyk>
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

const POINTS_PER_MM = 72 / 25.4
/** The same file must come out whenever it is made; nothing in it may tell the time. */
const TIMELESS = new Date(Date.UTC(2000, 0, 1))

/**
 * Draws a picture as one page of PDF for print: text stays text, vector colours are CMYK, photos RGB at 300 ppi.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function printPdf(drawing: Drawing, options: PrintOptions): Promise<Uint8Array> {
  const { trim, bleed, marks, title, language, note, cmyk, read } = options
  const shapes = elementsOf(drawing.root)
  const images = await loadImages(shapes, read)

  const around = bleed + (marks ? MARGIN : 0)
  const width = (trim.width + 2 * around) * POINTS_PER_MM
  const height = (trim.height + 2 * around) * POINTS_PER_MM
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.6',
    lang: language,
    displayTitle: true,
    font: '',
    info: { Title: title, Creator: 'Leitmotif', Producer: 'Leitmotif', CreationDate: TIMELESS, ModDate: TIMELESS },
  })
  Reflect.set(document, '_id', idOf(drawing, options))
  const boxAt = (edge: number): number[] => {
    const inset = (around - edge) * POINTS_PER_MM
    return [inset, inset, width - inset, height - inset].map((value) => Math.round(value * 1000) / 1000)
  }
  Object.assign(document.page.dictionary.data, {
    MediaBox: [0, 0, width, height].map((value) => Math.round(value * 1000) / 1000),
    BleedBox: boxAt(bleed),
    TrimBox: boxAt(0),
  })

  const writer = pageWriter(document)
  // pdfkit has turned the page upside down already: y goes down from its upper edge.
  const k = POINTS_PER_MM
  const matrix: Matrix = [k, 0, 0, -k, around * k, height - around * k]
  writer.write(`${decimals(k, 0, 0, k, around * k, around * k)} cm`)
  const bled: Box = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed }
  writer.write(`q\n${pathOperators(rectangle(bled.x, bled.y, bled.width, bled.height))}\nW n`)
  const definitions = new Map(shapes.flatMap((shape) => (shape.attributes.id === undefined ? [] : [[shape.attributes.id, shape] as const])))
  const context = { writer, exact: cmyk, definitions, page: [0, 0, width, height] }
  drawTree(drawing.root.children, styleOf(drawing.root, initialStyle(matrix)), images, context)
  writer.write('Q')
  if (marks) {
    drawCropMarks({ trim, bleed }, writer)
    drawNote(note, { trim, bleed }, writer)
  }
  return bytesOf(document)
}

/** An id that follows from what is drawn. */
function idOf({ root }: Drawing, { trim, bleed, marks, title, language, note, cmyk }: PrintOptions): Buffer {
  const fonts = (key: string, value: unknown): unknown =>
    key === 'font' && typeof value === 'object' && value !== null ? Reflect.get(value, 'hash') : value
  const told = JSON.stringify([root, trim, bleed, marks, title, language, note, [...cmyk]], fonts)
  return createHash('md5').update(told).digest()
}

async function bytesOf(document: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

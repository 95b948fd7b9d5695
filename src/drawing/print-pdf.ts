import type { Drawing, Shape } from './drawing.ts'
import { inkBy, type Cmyk } from './ink.ts'
import { embedImage, type PdfImage } from './pdf-image.ts'
import { drawCropMarks, drawNote, SLUG, type Sheet } from './pdf-marks.ts'
import { openPage } from './pdf-page.ts'
import { drawShapes, elementsOf } from './pdf-shapes.ts'

export type { Cmyk } from './ink.ts'

export interface PrintOptions {
  /** Finished size in mm. The drawing covers it together with its bleed. */
  readonly trim: { readonly width: number; readonly height: number }
  /** Extra picture around the trim in mm. */
  readonly bleed: number
  /** Crop marks and the slug line outside the bleed. */
  readonly marks: boolean
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The slug line. */
  readonly note: string
  /** Exact ink for colours, by #rrggbb. */
  readonly cmyk: ReadonlyMap<string, Cmyk>
  /** Reads pinned bytes by hash; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

const POINTS_PER_MM = 72 / 25.4

/**
 * Draws a picture as a PDF of one page: glyphs as shaped, colours in ink, photos in RGB. The same picture gives the same bytes.
 * @throws DrawingError, ImageError or FontError for what cannot be printed
 */
export async function printPdf(drawing: Drawing, { trim, bleed, marks, title, language, note, cmyk, read }: PrintOptions): Promise<Uint8Array> {
  const slug = marks ? SLUG : 0
  const edge = slug + bleed
  const sheet: Sheet = { left: edge, top: edge, ...trim, bleed }
  const [width, height] = [trim.width + 2 * edge, trim.height + 2 * edge]
  const boxAt = (inset: number): [number, number, number, number] => [points(inset), points(inset), points(width - inset), points(height - inset)]
  const boxes = { TrimBox: boxAt(edge), BleedBox: boxAt(slug) }
  const page = openPage({ width: points(width), height: points(height), boxes, title, language, keywords: note })
  const { doc } = page
  const inkOf = inkBy(cmyk)
  const images = new Map<Shape, PdfImage>()
  // One after another: objects are numbered in the order they come.
  for (const shape of elementsOf(drawing.root)) if (shape.name === 'image') images.set(shape, await embedImage(shape, page, read))

  doc.scale(POINTS_PER_MM)
  doc.save()
  doc.rect(slug, slug, width - 2 * slug, height - 2 * slug).clip()
  doc.translate(slug, slug).scale((width - 2 * slug) / drawing.width, (height - 2 * slug) / drawing.height)
  doc.translate(-drawing.x, -drawing.y)
  drawShapes(drawing, page, inkOf, images)
  doc.restore()
  if (marks) {
    drawCropMarks(page, sheet)
    drawNote(note, page, sheet, inkOf)
  }
  return page.finish()
}

const points = (mm: number): number => Math.round(mm * POINTS_PER_MM * 1000) / 1000

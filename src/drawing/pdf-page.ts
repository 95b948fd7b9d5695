import PDFDocument from 'pdfkit'
import type { Font } from './font.ts'
import { FontError } from './font-error.ts'

/** A font inside a PDF, as pdfkit keeps it: glyphs that are used get numbers, widths and meanings. */
export interface PdfFont {
  readonly id: string
  /** `glyphs[number]`: the glyph behind each number. */
  readonly subset: { includeGlyph(glyph: number): number; readonly glyphs: number[] }
  /** By number: thousandths of an em. */
  readonly widths: number[]
  /** By number: the characters that are read and copied. */
  readonly unicode: number[][]
  readonly font: {
    getGlyph(glyph: number): { readonly advanceWidth: number }
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
  }
  readonly scale: number
  ref(): unknown
}
/** An object of a PDF file. */
export interface PdfObject {
  readonly data: Record<string, unknown>
  end(bytes?: Uint8Array): void
}
/** What of pdfkit is used that its types leave out. */
interface Inside {
  readonly _font: PdfFont
  readonly page: { readonly dictionary: PdfObject; readonly fonts: Record<string, unknown>; readonly xobjects: Record<string, unknown> }
  addContent(operators: string): void
  ref(data: Record<string, unknown>): PdfObject
}

/** A page to draw on: pdfkit for shapes, and what it has no words for. */
export interface PdfPage {
  readonly doc: PDFKit.PDFDocument
  /** Appends operators to the page. */
  operators(text: string): void
  /** Embeds a font, once. @throws FontError when it cannot be embedded */
  font(font: Font): PdfFont
  /** Embeds an image and returns its name on the page. */
  image(data: Record<string, unknown>, bytes: Uint8Array): string
  object(data: Record<string, unknown>, bytes: Uint8Array): PdfObject
  /** Closes the file. */
  finish(): Promise<Uint8Array>
}

export interface PageOptions {
  /** Points. */
  readonly width: number
  readonly height: number
  /** Boxes in points from the page's corner: left, top, right, bottom; the same distances on opposite sides. */
  readonly boxes: Readonly<Record<'TrimBox' | 'BleedBox', readonly [number, number, number, number]>>
  readonly title: string
  readonly language: string
  readonly keywords: string
}

/** Dates would make two runs differ; what was made when stands in the release's manifest. */
const NO_DATE = new Date(Date.UTC(2000, 0, 1))

/** Fonts as pdfkit parses them, by hash: parsing costs more than drawing. */
const parsed = new Map<string, unknown>()
const KEPT = 24

/** Starts a file of one page. */
export function openPage({ width, height, boxes, title, language, keywords }: PageOptions): PdfPage {
  const info = { Title: title, Keywords: keywords, Creator: 'Leitmotif', Producer: 'Leitmotif', CreationDate: NO_DATE, ModDate: NO_DATE }
  const options = { size: [width, height], margin: 0, pdfVersion: '1.6', lang: language, displayTitle: true, info, font: null }
  const doc = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions)
  const inside = doc as unknown as Inside
  const chunks: Uint8Array[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
  Object.assign(inside.page.dictionary.data, boxes)
  const fonts = new Map<string, PdfFont>()
  let images = 0

  return {
    doc,
    operators: (text) => inside.addContent(text),
    font(font) {
      const known = fonts.get(font.hash)
      if (known !== undefined) return known
      const made = embed(inside, doc, font)
      fonts.set(font.hash, made)
      inside.page.fonts[made.id] = made.ref()
      return made
    },
    image(data, bytes) {
      images += 1
      const name = `Im${images}`
      inside.page.xobjects[name] = objectOf(inside, { Type: 'XObject', Subtype: 'Image', ...data }, bytes)
      return name
    },
    object: (data, bytes) => objectOf(inside, data, bytes),
    finish() {
      doc.end()
      return done
    },
  }
}

function embed(inside: Inside, doc: PDFKit.PDFDocument, font: Font): PdfFont {
  try {
    doc.font((parsed.get(font.hash) ?? Buffer.from(font.bytes)) as Buffer)
  } catch (cause) {
    throw new FontError(`"${font.name}" cannot be embedded in a PDF. Use another file of this font.`, font.name, { cause })
  }
  const embedded = inside._font
  const oldest = parsed.keys().next()
  if (!parsed.has(font.hash) && parsed.size >= KEPT && oldest.done !== true) parsed.delete(oldest.value)
  parsed.set(font.hash, embedded.font)
  return embedded
}

function objectOf(inside: Inside, data: Record<string, unknown>, bytes: Uint8Array): PdfObject {
  const object = inside.ref(data)
  object.end(Buffer.from(bytes))
  return object
}

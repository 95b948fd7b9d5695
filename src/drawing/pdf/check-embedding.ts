import PDFDocument from 'pdfkit'
import { FontError } from '../font-error.ts'

/** Large fonts hold tens of thousands of glyphs: so many tell whether a file is sound. */
const GLYPHS = 3000

interface KitFont {
  readonly font: { readonly numGlyphs: number; getGlyph(glyph: number): { readonly advanceWidth: number } }
  readonly subset: { includeGlyph(glyph: number): number }
  ref(): unknown
}

function isKitFont(value: unknown): value is KitFont {
  return typeof value === 'object' && value !== null && ['font', 'subset', 'ref'].every((name) => Reflect.get(value, name) !== undefined)
}

/**
 * Tries whether a font can be put into a PDF: all its tables and glyphs are read, as a flyer with every letter would.
 * @throws FontError for a damaged file
 */
export function checkEmbedding(bytes: Uint8Array, name: string): void {
  try {
    const document = new PDFDocument({ autoFirstPage: false })
    Reflect.apply(document.font, document, [bytes])
    const kit: unknown = Reflect.get(document, '_font')
    if (!isKitFont(kit)) throw new TypeError('this pdfkit keeps its fonts in another way than the one this was written for')
    for (let glyph = 0; glyph < Math.min(GLYPHS, kit.font.numGlyphs); glyph += 1) {
      if (!Number.isFinite(kit.font.getGlyph(glyph).advanceWidth)) throw new RangeError(`glyph ${glyph} has no width`)
      kit.subset.includeGlyph(glyph)
    }
    kit.ref()
    // Names and measures are written down at the end.
    document.end()
  } catch (cause) {
    throw new FontError(`"${name}" is damaged and cannot be put into a PDF. Upload another file of this font.`, name, { cause })
  }
}

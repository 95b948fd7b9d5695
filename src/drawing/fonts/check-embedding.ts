import { FontError } from '../errors/index.ts'
import { ChangedPdfkitError, emptyDocument, takeFont } from '../pdf/pdfkit/index.ts'

/** Large fonts hold tens of thousands of glyphs: so many tell whether a file is sound. */
const GLYPHS = 3000

/**
 * Tries whether a font can be put into a PDF: all its tables and glyphs are read, as a flyer with every letter would.
 * @throws FontError for a damaged file
 */
export function checkEmbedding(bytes: Uint8Array, name: string): void {
  try {
    const document = emptyDocument()
    const kit = takeFont(document, bytes)
    for (let glyph = 0; glyph < Math.min(GLYPHS, kit.font.numGlyphs); glyph += 1) {
      if (!Number.isFinite(kit.font.getGlyph(glyph).advanceWidth)) throw new RangeError(`glyph ${glyph} has no width`)
      kit.subset.includeGlyph(glyph)
    }
    kit.ref()
    // Names and measures are written down at the end.
    document.end()
  } catch (cause) {
    if (cause instanceof ChangedPdfkitError) throw cause
    throw new FontError(`"${name}" is damaged and cannot be put into a PDF. Upload another file of this font.`, name, { cause })
  }
}

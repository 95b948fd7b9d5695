import type { Font } from '../../fonts/index.ts'
import { kitFont } from './kit-font.ts'
import type { KitDocument, PdfReference } from '../pdfkit/index.ts'

/** A font inside a document. */
export interface EmbeddedFont {
  readonly reference: PdfReference
  /** The code of a glyph that stands for `text`, and its width in em. A glyph that stands for several texts gets a code for each. */
  code(glyph: number, text: string): { readonly code: number; readonly width: number }
  /** The code of a glyph without ink that stands for a character, and its width in em: 0 where the font has such a glyph. */
  blank(character: string): { readonly code: number; readonly width: number }
}

/** Characters that fonts have glyphs for without ink, most of them without width too; a space is the last resort. */
const unseen = [0x200c, 0x200d, 0x200b, 0x2060, 0xfeff, 0x34f, 0x20]

/** Embeds fonts into a document, each once. */
export function embeddedFonts(document: KitDocument): (font: Font) => EmbeddedFont {
  const fonts = new Map<string, EmbeddedFont>()
  return (font) => {
    const known = fonts.get(font.hash)
    if (known !== undefined) return known
    const texts: string[] = []
    const kit = kitFont(document, font, texts)
    const codes = new Map<string, { code: number; width: number }>()
    const taken = new Set<number>()
    const widthOf = (glyph: number): number => kit.font.getGlyph(glyph).advanceWidth / font.unitsPerEm
    const enter = (glyph: number, text: string, width: number): number => {
      // A second code for the same glyph is a second entry of the subset.
      const code = taken.has(glyph) ? kit.subset.glyphs.push(glyph) - 1 : kit.subset.includeGlyph(glyph)
      taken.add(glyph)
      kit.widths[code] = width * 1000
      texts[code] = text
      return code
    }
    const made: EmbeddedFont = {
      reference: kit.ref(),
      code(glyph, text) {
        const key = `${glyph} ${text}`
        const before = codes.get(key)
        if (before !== undefined) return before
        const width = widthOf(glyph)
        const entry = { code: enter(glyph, text, width), width }
        codes.set(key, entry)
        return entry
      },
      blank(character) {
        const key = `blank ${character}`
        const before = codes.get(key)
        if (before !== undefined) return before
        const empty = unseen
          .map((codePoint) => font.shaper.nominalGlyph(codePoint))
          .filter((glyph): glyph is number => glyph !== undefined && glyph !== 0 && font.ink(glyph) === undefined)
        // Its width is stated as the font has it: what contradicts the font is an error for who checks the file.
        const glyph = empty.find((one) => widthOf(one) === 0) ?? empty.at(-1) ?? 0
        const entry = { code: enter(glyph, character, widthOf(glyph)), width: widthOf(glyph) }
        codes.set(key, entry)
        return entry
      },
    }
    fonts.set(font.hash, made)
    return made
  }
}

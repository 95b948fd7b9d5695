import type { PdfFont } from './pdf-page.ts'

/** What stands for glyphs inside a PDF: each number means one glyph and one text, so that what is copied is what was written. */
export interface PdfSigns {
  /** The number of a glyph that reads as `text`. */
  numberOf(glyph: number, text: string): number
  /** The number of a glyph without width or ink that reads as `text`; undefined where the font has none. */
  blankFor(text: string): number | undefined
  /** Advance of a number in em. */
  advance(number: number): number
}

/** Joiners and their kin: fonts draw them as nothing. */
const unseen = [0x200c, 0x200d, 0x200b, 0x2060]

const signs = new WeakMap<PdfFont, PdfSigns>()

/** The numbers of a font inside one file. */
export function signsOf(font: PdfFont): PdfSigns {
  const known = signs.get(font)
  if (known !== undefined) return known
  const numbers = new Map<string, number>()
  const blank = unseen.map((code) => font.font.glyphForCodePoint(code)).find(({ id, advanceWidth }) => id !== 0 && advanceWidth === 0)?.id

  const numberOf = (glyph: number, text: string): number => {
    const key = `${glyph} ${text}`
    const before = numbers.get(key)
    if (before !== undefined) return before
    const first = font.subset.includeGlyph(glyph)
    // The same shape with another meaning is put into the font once more.
    const number = font.unicode[first] === undefined ? first : font.subset.glyphs.push(glyph) - 1
    font.widths[number] = font.font.getGlyph(glyph).advanceWidth * font.scale
    font.unicode[number] = [...text].map((character) => character.codePointAt(0) ?? 0)
    numbers.set(key, number)
    return number
  }
  const made: PdfSigns = {
    numberOf,
    blankFor: (text) => (blank === undefined ? undefined : numberOf(blank, text)),
    advance: (number) => (font.widths[number] ?? 0) / 1000,
  }
  signs.set(font, made)
  return made
}

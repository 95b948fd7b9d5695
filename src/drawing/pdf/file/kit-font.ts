import { createHash } from 'node:crypto'
import { FontError } from '../../errors/index.ts'
import type { Font } from '../../fonts/index.ts'
import { fontName } from './pdf-text.ts'
import { ChangedPdfkitError, type KitDocument, type KitFace, type KitFont, rename, takeFont } from '../pdfkit/index.ts'
import { toUnicode } from './to-unicode.ts'

/** Fonts as pdfkit parses them, kept beside ours: parsing is dear, and subsets are made anew for each document. */
const parsed = new WeakMap<Font, KitFace>()

/**
 * The name from which pdfkit makes the six letters before a subset's name: it moves each sign up by 17, "0" to "A".
 * The letters tell the subset: when files are merged, two subsets under one name are taken for one.
 */
function subsetId(told: string): string {
  const hash = createHash('sha256').update(told).digest()
  return `F${Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(48 + (byte % 26))).join('')}`
}

/**
 * Takes a font into a document of pdfkit.
 * @param texts what each code stands for, as known when the document ends
 * @throws FontError if it cannot be embedded
 */
export function kitFont(document: KitDocument, font: Font, texts: readonly (string | undefined)[]): KitFont {
  const made = taken(document, font)
  // pdfkit writes the name as it stands in the font: a bracket in it would end the object.
  if (!parsed.has(font)) rename(made.font, fontName(made.font.postscriptName))
  parsed.set(font, made.font)
  // It leaves the width of the first glyph in the font's own units.
  made.widths[0] = (made.font.getGlyph(0).advanceWidth / font.unitsPerEm) * 1000
  const embed = made.embed.bind(made)
  made.embed = () => {
    made.id = subsetId(JSON.stringify([font.hash, made.subset.glyphs, texts]))
    return embed()
  }
  made.toUnicodeCmap = () => {
    const map = document.ref({})
    map.end(toUnicode(texts))
    return map
  }
  return made
}

function taken(document: KitDocument, font: Font): KitFont {
  try {
    return takeFont(document, parsed.get(font) ?? font.bytes)
  } catch (cause) {
    if (cause instanceof ChangedPdfkitError) throw cause
    throw new FontError(`"${font.name}" cannot be embedded in a PDF. Use another file of this font.`, font.name, { cause })
  }
}

import { createHash } from 'node:crypto'
import type PDFDocument from 'pdfkit'
import { FontError } from '../font-error.ts'
import type { Font } from '../font.ts'
import { fontName } from './pdf-text.ts'
import { toUnicode } from './to-unicode.ts'

type Document = InstanceType<typeof PDFDocument>

/** What this house uses of pdfkit's font: it is not public, and so it is checked when it is taken. */
export interface KitFont {
  readonly subset: { readonly glyphs: number[]; includeGlyph(glyph: number): number }
  /** In thousandths of an em, by code. */
  readonly widths: (number | undefined)[]
  readonly font: { readonly postscriptName: string | null | undefined; getGlyph(glyph: number): { readonly advanceWidth: number } }
  ref(): ReturnType<Document['ref']>
  embed(): unknown
}

function isKitFont(value: unknown): value is KitFont {
  if (typeof value !== 'object' || value === null) return false
  const has = (name: string): boolean => Reflect.get(value, name) !== undefined
  return ['subset', 'widths', 'id', 'font', 'ref', 'embed', 'toUnicodeCmap'].every(has)
}

/** Fonts as pdfkit parses them, kept beside ours: parsing is dear, and subsets are made anew for each document. */
const parsed = new WeakMap<Font, unknown>()

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
export function kitFont(document: Document, font: Font, texts: readonly (string | undefined)[]): KitFont {
  const source = parsed.get(font) ?? font.bytes
  // pdfkit takes a parsed font as well as bytes, though its types do not say so.
  try {
    Reflect.apply(document.font, document, [source])
  } catch (cause) {
    throw new FontError(`"${font.name}" cannot be embedded in a PDF. Use another file of this font.`, font.name, { cause })
  }
  const made: unknown = Reflect.get(document, '_font')
  if (!isKitFont(made)) throw new TypeError('this pdfkit keeps its fonts in another way than the one this was written for')
  // pdfkit writes the name as it stands in the font: a bracket in it would end the object.
  if (!parsed.has(font)) Object.defineProperty(made.font, 'postscriptName', { value: fontName(made.font.postscriptName) })
  parsed.set(font, made.font)
  // It leaves the width of the first glyph in the font's own units.
  made.widths[0] = (made.font.getGlyph(0).advanceWidth / font.unitsPerEm) * 1000
  const embed = made.embed.bind(made)
  return Object.assign(made, {
    embed: () => {
      Reflect.set(made, 'id', subsetId(JSON.stringify([font.hash, made.subset.glyphs, texts])))
      return embed()
    },
    toUnicodeCmap: () => {
      const map = document.ref({})
      map.end(toUnicode(texts))
      return map
    },
  })
}

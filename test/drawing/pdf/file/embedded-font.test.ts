import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { builtinFamilies } from '../../../../src/drawing/families/builtin-families.ts'
import { readBuiltin } from '../../../../src/drawing/index.ts'
import { openFont } from '../../../../src/drawing/fonts/font.ts'
import { embeddedFonts } from '../../../../src/drawing/pdf/file/embedded-font.ts'

/** What pdfkit knows of the font that was used last. */
interface Kit {
  readonly subset: { readonly glyphs: readonly number[] }
  readonly widths: readonly number[]
  readonly font: { getGlyph(glyph: number): { readonly advanceWidth: number } }
}

it.each(Object.keys(builtinFamilies))('%s states the widths that it has, also of what is read without being seen', (family) => {
  const [cut] = readBuiltin(family)
  if (cut === undefined) throw new Error(`${family} has no cuts`)
  const font = openFont(cut.bytes, family)
  const document = new PDFDocument({ autoFirstPage: false, font: '' })
  const embedded = embeddedFonts(document)(font)
  const [seen = 1] = ['o', 'ש', 'ก', 'س', '😀'].flatMap((letter) => font.shaper.nominalGlyph(letter.codePointAt(0) ?? 0) || [])
  const codes = [embedded.code(seen, 'x'), embedded.blank('x'), embedded.code(seen, '')].map(({ code }) => code)
  const { subset, widths, font: kit } = Reflect.get(document, '_font') as Kit
  // The code 0 stands for what a font lacks.
  for (const code of [0, ...codes]) {
    const { advanceWidth } = kit.getGlyph(subset.glyphs[code] ?? 0)
    expect(widths[code]).toBeCloseTo((advanceWidth / font.unitsPerEm) * 1000, 6)
  }
})

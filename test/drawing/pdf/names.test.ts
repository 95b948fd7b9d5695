import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCanvas, loadFontSet, printPdf, readBuiltin, screenPdf, type Drawing } from '../../../src/drawing/index.ts'
import { toldText } from '../../../src/drawing/pdf/file/pdf-text.ts'
import { toolOn } from '../pdf-tools.ts'
import { print } from '../sample.ts'
import { textOfPdf } from '../text-of-pdf.ts'
import { needs } from '../tools.ts'

const notoSans = readBuiltin('Noto Sans')[0]?.bytes ?? new Uint8Array()

/** A font whose names are replaced: a table of names is put behind it, and its directory leads there. */
function renamed(font: Uint8Array, name: string): Uint8Array {
  const said = Buffer.from(name, 'utf16le').swap16()
  const ids = [1, 4, 6]
  const header = Buffer.alloc(6 + ids.length * 12)
  header.writeUInt16BE(ids.length, 2)
  header.writeUInt16BE(header.length, 4)
  ids.forEach((id, index) => [3, 1, 0x409, id, said.length, 0].forEach((value, at) => header.writeUInt16BE(value, 6 + index * 12 + at * 2)))
  const table = Buffer.concat([header, said])
  const file = Buffer.concat([font, Buffer.alloc((4 - (font.length % 4)) % 4)])
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
    if (file.toString('latin1', at, at + 4) !== 'name') continue
    file.writeUInt32BE(file.length, at + 8)
    file.writeUInt32BE(table.length, at + 12)
  }
  return Buffer.concat([file, table])
}

function said(text: string, fontName = 'Noto Sans'): Drawing {
  const file = { weight: 400, bytes: fontName === 'Noto Sans' ? notoSans : renamed(notoSans, fontName), name: 'brand.ttf' }
  const canvas = createCanvas({ fonts: loadFontSet({ heading: [file], body: [file] }), locale: 'en', direction: 'ltr' })
  const box = canvas.helpers.textbox({ name: 'headline', text, x: 10, y: 10, width: 120, height: 60, size: 10 })
  return canvas.finish(`<svg viewBox="-3 -3 154 216"><rect x="-3" y="-3" width="154" height="216" fill="#ffffff"/>${box}</svg>`)
}

/** What has a meaning in PDF, PostScript or XML, and what is not ASCII. */
const sign = fc.constantFrom(...'()<>[]{}/%#\\&"\'\n\r\t\u0000\u0018\u007f\u0085 aBй漢🎉\ud800]]>?')
const hostile = fc.array(sign, { minLength: 1, maxLength: 80 }).map((signs) => signs.join(''))
const known = ['Foo(Bold)', ')', '((', 'A/B', 'A#28', '%PDF', 'Größe Fett', '夏', '<<', 'x'.repeat(200), ' ', '\\']

/** Programs of other makers take it for a sound file, and show its words. */
async function expectReadable(bytes: Uint8Array, words: string): Promise<void> {
  await toolOn(bytes, 'qpdf', '--check', 'file')
  const errors = await toolOn(bytes, 'gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', '-dPDFSTOPONERROR', 'file')
  expect(errors).toBe('')
  expect(await textOfPdf(bytes)).toContain(words)
}

describe('A font of any name', () => {
  it('is embedded under one that every reader takes', async (context) => {
    needs(context, 'qpdf', 'gs', 'pdftotext', 'pdffonts')
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...known), hostile), async (name) => {
        const bytes = await printPdf([said('Lamp 9,90', name)], { ...print, marks: false })
        await expectReadable(bytes, 'Lamp 9,90')
        const fonts = await toolOn(bytes, 'pdffonts', 'file')
        expect(fonts).toMatch(/^[A-Z]{6}\+[^\s()<>[\]{}/%#]{1,63}\s+CID TrueType.*yes yes yes/m)
      }),
      { numRuns: 6, examples: known.slice(0, 6).map((name) => [name] as [string]) },
    )
  }, 60_000)
})

describe('A text that a PDF tells about itself', () => {
  it('is read as it was written by other programs, in print and on screens', async (context) => {
    needs(context, 'qpdf', 'gs', 'pdftotext')
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const told = toldText(text)
        const condition = { ...print.condition, identifier: `${print.condition.identifier} ${text}`, description: text }
        const printed = await printPdf([said('Lamp')], { ...print, title: text, note: text, condition })
        await expectReadable(printed, 'Lamp')
        const link = { address: 'https://example.org/a(b)', says: text }
        const screen = await screenPdf([said(`Lamp ${text}`)], {
          trim: print.trim,
          title: text,
          language: 'en',
          alts: new Map(),
          link,
          read: print.read,
        })
        await expectReadable(screen, 'Lamp')
        for (const bytes of [printed, screen]) {
          const texts = Buffer.from(await toolOn(bytes, 'qpdf', '--json=2', '--json-key=qpdf', 'file'), 'latin1').toString('utf8')
          if (told.trim() !== '') expect(JSON.stringify(JSON.parse(texts))).toContain(JSON.stringify(`u:${told}`))
        }
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  it('is XML in its metadata that another parser reads', async () => {
    const { parseXml } = await import('@rgrove/parse-xml')
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { xmp } = await import('../../../src/drawing/pdf/file/xmp.ts')
        const root = parseXml(new TextDecoder().decode(xmp({ title: text, language: 'en', id: '0'.repeat(32), pdfx: true })))
        expect(root.text).toContain(toldText(text))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFont } from '../../src/drawing/fonts/check-font.ts'
import { coverageOf, missingCharacters } from '../../src/drawing/fonts/coverage.ts'
import { FontError } from '../../src/drawing/errors/font-error.ts'
import { createCanvas, loadFontSet, printPdf, readBuiltin } from '../../src/drawing/index.ts'
import { openFont } from '../../src/drawing/fonts/font.ts'
import { print } from './sample.ts'

const regular = (family: string): Uint8Array => readBuiltin(family)[0]?.bytes ?? new Uint8Array()

/** Where the directory of a font lists a table. */
function entryOf(bytes: Uint8Array, tag: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) if (String.fromCharCode(...bytes.subarray(at, at + 4)) === tag) return at
  throw new Error(`no table ${tag}`)
}

function withRights(fsType: number): Uint8Array {
  const bytes = Uint8Array.from(regular('Noto Sans Thai'))
  const view = new DataView(bytes.buffer)
  view.setUint16(view.getUint32(entryOf(bytes, 'OS/2') + 8) + 8, fsType)
  return bytes
}

/** A font whose table gasp is called fvar: enough to be one of variations. */
function variable(): Uint8Array {
  const bytes = Uint8Array.from(regular('Noto Sans Thai'))
  bytes.set(new TextEncoder().encode('fvar'), entryOf(bytes, 'gasp'))
  return bytes
}

describe('A font file', () => {
  it.each([
    ['forbids embedding', withRights(0x2), /forbids embedding/],
    ['forbids to embed a part of it', withRights(0x108), /embed a part/],
    ['allows to embed bitmaps only', withRights(0x208), /outlines/],
    ['is variable', variable(), /variable font.*static/],
    ['is a collection', new TextEncoder().encode('ttcf and more'), /collection/],
    ['is a web font', new TextEncoder().encode('wOFF and more'), /TTF or OTF/],
    ['is empty', new Uint8Array(), /not a font/],
    ['ends too early', regular('Noto Sans Thai').subarray(0, 30_000), /incomplete/],
  ])('is refused when it %s, with its name and what to do', (_, bytes, message) => {
    expect(() => checkFont(bytes, 'house.ttf')).toThrow(FontError)
    expect(() => checkFont(bytes, 'house.ttf')).toThrow(message)
    expect(() => checkFont(bytes, 'house.ttf')).toThrow('house.ttf')
  })

  it.each([0x0, 0x4, 0x8, 0x6])('is taken when it may be embedded: fsType %i', (fsType) => {
    expect(checkFont(withRights(fsType))).toEqual({ type: 'font/ttf' })
  })

  it('that is damaged is refused in words or drawn, and never takes the process down', async () => {
    const sound = regular('Noto Sans Thai')
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(sound)
        for (const [at, value] of changes) bytes[at] = value
        try {
          checkFont(bytes, 'damaged.ttf')
          const files = [{ weight: 400, name: 'damaged.ttf', bytes }]
          const canvas = createCanvas({ fonts: loadFontSet({ heading: files, body: files }), locale: 'th', direction: 'ltr' })
          const box = canvas.helpers.textbox({ name: 'a', text: 'Sale ที่นี่ 25%', x: 5, y: 5, width: 90, height: 30, size: 10, minSize: 2 })
          await printPdf([canvas.finish(`<svg viewBox="-3 -3 154 216">${box}</svg>`)], { ...print, marks: false })
        } catch (cause) {
          expect(cause).toBeInstanceOf(FontError)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('The letters of a language', () => {
  it.each([
    ['Noto Sans', ['bg', 'sk', 'az', 'fil', 'en', 'el', 'tr', 'ro', 'pl', 'cs', 'hu', 'de', 'fr', 'es', 'vi', 'mk', 'sr', 'uk']],
    ['Montserrat', ['bg', 'sk', 'az', 'fil', 'en', 'tr', 'ro', 'pl', 'cs', 'hu', 'de', 'fr', 'es']],
    ['Alegreya', ['bg', 'sk', 'az', 'fil', 'en', 'el', 'tr', 'ro', 'pl', 'cs', 'hu', 'de', 'fr', 'es']],
    ['Vazirmatn', ['ar', 'fa', 'en']],
    ['Noto Sans Hebrew', ['he', 'en']],
    ['Noto Sans Thai', ['th', 'en']],
  ])('are all in %s, which comes along for it', (family, locales) => {
    expect(missingCharacters(regular(family), family, locales)).toEqual([])
  })

  it('that a font lacks are named', () => {
    expect(coverageOf(openFont(regular('Noto Sans Hebrew'), 'Noto Sans Hebrew'), 'az')).toEqual(['ə', 'Ə'])
    expect(missingCharacters(regular('Noto Sans Hebrew'), 'Noto Sans Hebrew', ['en', 'az', 'bg'])).toEqual([
      { locale: 'az', characters: ['ə', 'Ə'], wholeScript: false },
      { locale: 'bg', characters: [], wholeScript: true },
    ])
  })

  it('include dotted and dotless capitals where the language has them, and nothing is demanded of unknown scripts', () => {
    const font = { ...openFont(regular('Noto Sans'), 'Noto Sans'), has: (code: number) => ![0x130, 0x307].includes(code) }
    expect(coverageOf(font, 'az')).toEqual(['İ'])
    expect(coverageOf(font, 'sk')).toEqual([])
    expect(coverageOf(font, 'ja')).toEqual([])
  })
})

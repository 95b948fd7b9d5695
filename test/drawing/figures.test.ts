import { describe, expect, it } from 'vitest'
import { createCanvas, loadFontSet, printPdf, readBuiltin, type Drawing, type FontFile } from '../../src/drawing/index.ts'
import { print } from './sample.ts'
import { textOfPdf } from './text-of-pdf.ts'
import { needs } from './tools.ts'

const files: FontFile[] = readBuiltin('Alegreya').map(({ weight, bytes }) => ({ weight, bytes, name: 'Alegreya' }))
const fonts = loadFontSet({ heading: files, body: files })

function set(text: string, options: Record<string, unknown> = {}, locale = 'en'): Drawing {
  const canvas = createCanvas({ fonts, locale, direction: 'ltr' })
  const box = canvas.helpers.textbox({ name: 'price', text, x: 10, y: 20, width: 120, height: 60, size: 12, ...options })
  return canvas.finish(`<svg viewBox="-3 -3 154 216">${box}</svg>`)
}

const glyphsOf = ({ root }: Drawing) =>
  root.children.flatMap((node) =>
    node.kind === 'text' ? node.text.lines.flat().flatMap(({ font, glyphs }) => glyphs.map((glyph) => ({ font, ...glyph }))) : [],
  )
/** Upper edges of a text's glyphs in em. */
const tops = (drawing: Drawing): number[] => glyphsOf(drawing).map(({ font, id }) => font.ink(id)?.top ?? 0)
const widths = (drawing: Drawing): number[] => glyphsOf(drawing).map(({ advance }) => Math.round(advance * 1000))
const ids = (drawing: Drawing): number[] => glyphsOf(drawing).map(({ id }) => id)

describe('Figures', () => {
  it('are all as tall as each other in prices and telephones, unless a template asks for old ones', () => {
    const spread = (all: number[]): number => Math.max(...all) - Math.min(...all)
    expect(spread(tops(set('0123456789')))).toBeLessThan(0.06)
    expect(spread(tops(set('0123456789', { figures: 'oldstyle' })))).toBeGreaterThan(0.1)
  })

  it('stand below each other in tables, and by their own widths elsewhere', () => {
    expect(new Set(widths(set('1234567890', { figures: 'tabular' }))).size).toBe(1)
    expect(new Set(widths(set('1234567890', { figures: 'proportional' }))).size).toBeGreaterThan(1)
    expect(ids(set('1234567890', { features: 'tnum' }))).toEqual(ids(set('1234567890', { figures: 'tabular lining' })))
  })

  it('make a fraction where it is asked for, and leave dates as they are', () => {
    expect(ids(set('1/2', { fractions: true }))).not.toEqual(ids(set('1/2')))
    for (const text of ['11/12/2026', '24/7', '18/6']) expect(ids(set(text, { fractions: true })), text).toEqual(ids(set(text)))
  })

  it('are copied from a PDF as they were written, in every form', async (context) => {
    needs(context, 'pdftotext')
    const drawing = set('Half 1/2 for 18,90 €', { figures: 'oldstyle tabular', fractions: true, smallCaps: true })
    expect(await textOfPdf(await printPdf([drawing], { ...print, marks: false }))).toContain('Half 1/2 for 18,90 €')
  })
})

describe('Small capitals', () => {
  it('are drawn from the font, not as large ones, and the text stays what it is', () => {
    const drawing = set('Щом свети', { smallCaps: true }, 'bg')
    expect(drawing.texts[0]?.text).toBe('Щом свети')
    expect(ids(drawing)).not.toEqual(ids(set('Щом свети', {}, 'bg')))
    expect(ids(drawing)).not.toEqual(ids(set('Щом свети', { uppercase: true }, 'bg')))
    expect(drawing.findings).toEqual([])
  })

  it('are missed by name where a font has none', () => {
    const plain: FontFile[] = readBuiltin('Noto Sans Hebrew').map(({ weight, bytes }) => ({ weight, bytes, name: 'Plain' }))
    const canvas = createCanvas({ fonts: loadFontSet({ heading: plain, body: plain }), locale: 'en', direction: 'ltr' })
    canvas.helpers.textbox({ name: 'price', text: 'Ab', x: 0, y: 0, width: 100, height: 20, size: 8, smallCaps: true })
    const { findings } = canvas.finish('<svg viewBox="0 0 100 20"/>')
    expect(findings).toMatchObject([{ rule: 'small-caps', severity: 'info', place: 'price', actual: 'b' }])
  })
})

describe('Capitals', () => {
  it('have their hyphens and brackets at their own height', () => {
    const hyphen = (text: string, options = {}): number => tops(set(text, options))[3] ?? 0
    expect(hyphen('SUM-20')).toBeGreaterThan(hyphen('Sum-20'))
    expect(hyphen('Sum-20', { uppercase: true })).toBe(hyphen('SUM-20'))
  })
})

describe('A feature that a template may not switch', () => {
  it.each([
    [{ features: 'init' }, /"init"/],
    [{ features: 'lnum onum' }, /both lnum and onum/],
    [{ figures: 'roman' }, /"roman"/],
  ])('is an error that names it: %j', (options, message) => {
    expect(() => set('12', options)).toThrow(message)
  })
})

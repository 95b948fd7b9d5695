import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinedPieces, manyLines, oneLine } from '../../../src/content/text/spaces.ts'

/** Texts with spaces and breaks of every kind in plenty, in scripts with and without spaces. */
const spaced = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '  ', '\t', '\n', '\r\n', '\r', '\u2028', '\u0085', '\u00a0', '\u3000', '灯', '線', 'か', 'a', '9,90 €', 'обяд'),
    ),
  )
  .map((parts) => parts.join(''))
const words = (text: string): string[] => text.split(/[\s\u0085]+/u).filter((word) => word !== '')

describe('A text of one line', () => {
  it('has no space around it, none doubled and no line break, and all its words', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const line = oneLine(text)
        expect(line).not.toMatch(/^\s|\s$| {2}|[\t\r\n\v\f\u0085\u2028\u2029]/u)
        expect(words(line).join('')).toBe(words(text).join(''))
        expect(oneLine(line)).toBe(line)
      }),
    )
  })

  it.each([
    ['Where there’s light, there’s a table ', 'Where there’s light, there’s a table'],
    ['Where there’s light,\nthere’s a table', 'Where there’s light, there’s a table'],
    ['\tfrom   a\tspreadsheet\r\n', 'from a spreadsheet'],
    ['灯りの下、\n食卓がある', '灯りの下、食卓がある'],
    ['9,90\u00a0€', '9,90\u00a0€'],
    ['春　夏', '春　夏'],
    [' \u00a0 ', ''],
  ])('%j is %j', (text, line) => expect(oneLine(text)).toBe(line))

  it('is made in time that grows with its length', () => {
    for (const noise of [' ', '\t', '\n', ' \n', '灯\n']) expect(oneLine(`a${noise.repeat(200_000)}b`)).toMatch(/^a.*b$/)
  })
})

describe('A text of several lines', () => {
  it('keeps its lines and paragraphs, each without the spaces that nobody meant', () => {
    expect(manyLines('  Mon–Fri   10:00–22:00 \r\n Sat 12:00 \n\n\n\n Closed on Sunday \n')).toBe(
      'Mon–Fri 10:00–22:00\nSat 12:00\n\nClosed on Sunday',
    )
    fc.assert(
      fc.property(spaced, (text) => {
        const lines = manyLines(text)
        expect(lines).not.toMatch(/^\s|\s$| {2}|[^\S\n]\n|\n[^\S\n]|\n{3}|[\t\r\v\f\u0085\u2028\u2029]/u)
        expect(words(lines)).toEqual(words(text))
        expect(manyLines(lines)).toBe(lines)
      }),
    )
  })
})

describe('The pieces of a paragraph', () => {
  it('are spaced as one text, whatever of it is bold', () => {
    const pieces = [{ text: '  Come ' }, { text: ' before', bold: true }, { text: '  it is dark ' }, { text: ' ' }]
    expect(joinedPieces(pieces)).toEqual([{ text: 'Come ' }, { text: 'before', bold: true }, { text: ' it is dark' }])
    fc.assert(
      fc.property(fc.array(spaced.map((text) => ({ text }))), (given) => {
        const [before, joined] = [given, joinedPieces(given)].map((all) => all.map(({ text }) => text).join('')) as [string, string]
        expect(joined).not.toMatch(/^ |\s$| {2}| \n|\n |[\t\r\v\f\u0085\u2028\u2029]/u)
        expect(words(joined)).toEqual(words(before))
        expect(joinedPieces(joinedPieces(given))).toEqual(joinedPieces(given))
      }),
    )
  })
})

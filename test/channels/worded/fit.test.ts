import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBlocks, fitSlot } from '../../../src/channels/worded/fit.ts'
import { linesOf } from '../../../src/channels/worded/lines.ts'
import { paragraphsOf, type Block } from '../../../src/content/blocks.ts'
import { graphemes } from '../../../src/content/ladder.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
const heading = (text: string): Block => ({ type: 'heading', content: [{ text }] })
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items: items.map((text) => [{ text }]) })

describe('a slot', () => {
  const slot = { label: 'Summary', soft: 10, hard: 20 }

  it('takes the richest text within its soft limit', () => {
    expect(fitSlot('summary', slot, ['', 'twelve chars', 'nine char', 'few'], 'en')).toEqual({ words: 'nine char', findings: [] })
  })

  it('takes a text within its hard limit rather than cut one', () => {
    expect(fitSlot('summary', slot, ['twelve chars'], 'en')).toEqual({ words: 'twelve chars', findings: [] })
  })

  it('cuts at the end of a sentence, and says so', () => {
    const { words, findings } = fitSlot('summary', slot, ['Soup is ready. Bread is too, and so is the salad.'], 'en')
    expect(words).toBe('Soup is ready.')
    expect(findings).toEqual([expect.objectContaining({ rule: 'slot-shortened', place: 'summary' })])
  })

  it('stays empty rather than cut a word, and says so', () => {
    const { words, findings } = fitSlot('summary', slot, ['S'.repeat(100)], 'en')
    expect(words).toBe('')
    expect(findings).toEqual([expect.objectContaining({ rule: 'slot-fits' })])
  })

  it('never goes beyond its hard limit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 })), (texts) => {
        expect(graphemes(fitSlot('summary', slot, texts, 'en').words)).toBeLessThanOrEqual(20)
      }),
    )
  })
})

describe('a body', () => {
  const room = { place: 'body', label: 'Body', room: 30, locale: 'en' }

  it('that fits stays as it is', () => {
    const blocks = [heading('Menu'), list('Soup', 'Bread')]
    expect(fitBlocks(room, blocks)).toEqual({ words: blocks, findings: [] })
  })

  it('ends with whole blocks or sentences, and never with a heading', () => {
    const { words, findings } = fitBlocks(room, [paragraph('Soup is ready.'), heading('Menu'), list('A long dish', 'Another long dish')])
    expect(words).toEqual([paragraph('Soup is ready.')])
    expect(findings).toHaveLength(1)
  })

  it('is lines of text with the heading right above what it heads', () => {
    const ordered: Block = { type: 'list', ordered: true, items: [[{ text: 'Wash' }], [{ text: 'Cook' }]] }
    expect(linesOf([paragraph('Hello'), heading('Menu'), list('Soup', 'Bread'), ordered])).toEqual([
      'Hello',
      'Menu\n• Soup\n• Bread',
      '1. Wash\n2. Cook',
    ])
    expect(paragraphsOf([ordered])).toEqual(['Wash', 'Cook'])
  })
})

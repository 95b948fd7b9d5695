import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBlocks, fitSlot } from '../../../../src/channels/shared/copy/fit.ts'
import { linesOf } from '../../../../src/channels/shared/copy/lines.ts'
import { paragraphsOf, type Block } from '../../../../src/content/blocks/blocks.ts'
import { countings, measureOf } from '../../../../src/content/text/counting/count.ts'

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

  it.each(countings)('never goes beyond its hard limit, counted as %s', (counts) => {
    const hard = counts === 'sms' ? 1 : 20
    const unit = fc.oneof(fc.constantFrom('. ', ' ', '👩🏽‍🍳', 'я', 'https://linden.bg/a'), fc.string({ unit: 'grapheme', maxLength: 9 }))
    fc.assert(
      fc.property(fc.array(fc.array(unit).map((parts) => parts.join(''))), (texts) => {
        const { words } = fitSlot('summary', { label: 'Summary', hard, counts }, texts, 'en')
        expect(measureOf(counts)(words)).toBeLessThanOrEqual(hard)
      }),
    )
  })

  it('names the field to shorten, in its language, and by how much', () => {
    const text = 'Soup is ready. Bread is too, and so is the salad.'
    const { findings } = fitSlot('summary', slot, [text], 'bg', 'campaign.summary.bg')
    expect(findings).toEqual([
      expect.objectContaining({ field: 'campaign.summary.bg', expected: '20 characters at most', actual: `${text.length} characters` }),
    ])
    expect(findings[0]?.message).toContain(`Summary is ${text.length} characters, 20 fit`)
    expect(findings[0]?.message).toContain(`Shorten the summary in Bulgarian (bg) by ${text.length - 20}`)
  })

  it('takes all of a text that was shortened as a finding said', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .]{21,90}$/), (text) => {
        const whole = text.trim()
        const by = /by (\d+)/.exec(fitSlot('summary', slot, [whole], 'en').findings[0]?.message ?? '')?.[1]
        fc.pre(by !== undefined)
        const shorter = whole.slice(0, whole.length - Number(by))
        expect(fitSlot('summary', slot, [shorter], 'en').findings).toEqual([])
      }),
    )
  })

  it('that counts text messages takes what one of them holds', () => {
    const sms = { label: 'Message', hard: 1, counts: 'sms' as const }
    const text = 'Супата е готова днес от единайсет. Хлябът също е готов и чака на масата до прозореца.'
    const { words, findings } = fitSlot('message', sms, [text], 'bg', 'campaign.summary.bg')
    expect(words).toBe('Супата е готова днес от единайсет.')
    expect(findings[0]?.message).toContain('Message is 2 text messages, 1 fit')
    expect(findings[0]?.message).toContain('Shorten the summary in Bulgarian (bg) to 1 text message')
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

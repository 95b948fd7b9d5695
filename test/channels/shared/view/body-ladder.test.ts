import { describe, expect, it } from 'vitest'
import { bodyLadder } from '../../../../src/channels/shared/view/body-ladder.ts'
import type { Block } from '../../../../src/content/blocks/blocks.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ text }] })
const heading = (text: string): Block => ({ type: 'heading', content: [{ text }] })
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items: items.map((text) => [{ text }]) })

describe('A body in a drawn layout', () => {
  const menu = [
    paragraph('Lanterns float at nine. Bring a blanket.'),
    heading('On the menu'),
    list('Kebapche', 'Shopska'),
    paragraph('Until late.'),
  ]

  it('is offered whole, then by beginnings that end with a block or a sentence, longest first', () => {
    expect(bodyLadder(menu, 'en')).toEqual([
      'Lanterns float at nine. Bring a blanket.\n\nOn the menu\n•\u00a0Kebapche\n•\u00a0Shopska\n\nUntil late.',
      'Lanterns float at nine. Bring a blanket.\n\nOn the menu\n•\u00a0Kebapche\n•\u00a0Shopska',
      'Lanterns float at nine. Bring a blanket.',
      'Lanterns float at nine.',
    ])
  })

  it('never ends with a heading, a line that announces, or half a list', () => {
    const beginnings = bodyLadder([heading('Tonight'), paragraph('We serve:'), list('Soup. Hot.', 'Bread')], 'en')
    expect(beginnings).toEqual(['Tonight\nWe serve:\n•\u00a0Soup. Hot.\n•\u00a0Bread'])
  })

  it('numbers the items of an ordered list', () => {
    const [whole] = bodyLadder([{ type: 'list', ordered: true, items: [[{ text: 'Come' }], [{ text: 'Eat' }]] }], 'en')
    expect(whole).toBe('1.\u00a0Come\n2.\u00a0Eat')
  })

  it('is nothing where there are no words', () => {
    expect(bodyLadder([paragraph('  '), list()], 'en')).toEqual([])
  })
})

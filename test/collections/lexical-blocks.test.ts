import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/content/blocks/blocks.ts'
import { blocksOfLexical, lexicalOfBlocks } from '../../src/storage/rich-text/lexical-blocks.ts'

const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
const inline: fc.Arbitrary<Inline> = fc.record(
  { text: words, bold: fc.constant(true), italic: fc.constant(true), href: fc.webUrl() },
  { requiredKeys: ['text'] },
)
const content = fc.array(inline, { minLength: 1, maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'heading' as const, 'quote' as const), content }) as fc.Arbitrary<Block>,
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(content, { minLength: 1, maxLength: 4 }) }),
)

describe('rich text', () => {
  it('comes back from the editor’s form as it went in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        expect(blocksOfLexical(lexicalOfBlocks(blocks))).toEqual(blocks)
      }),
    )
  })

  it('is empty where the editor’s form is none', () => {
    for (const nothing of [null, undefined, '', 'text', {}, { root: null }, { root: {} }, { root: { children: 'x' } }]) {
      expect(blocksOfLexical(nothing)).toEqual([])
    }
  })

  it('keeps the words of nodes that it does not know', () => {
    const unknown = {
      root: { children: [{ type: 'callout', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Mind the step' }] }] }] },
    }
    expect(JSON.stringify(blocksOfLexical(unknown))).toContain('Mind the step')
  })

  it('keeps a list inside a list as items of its own', () => {
    const text = (words: string) => ({ type: 'text', text: words })
    const nested = {
      root: {
        children: [
          {
            type: 'list',
            listType: 'bullet',
            children: [
              { type: 'listitem', children: [text('Sach')] },
              {
                type: 'listitem',
                children: [
                  {
                    type: 'list',
                    listType: 'bullet',
                    children: [
                      { type: 'listitem', children: [text('with veal')] },
                      { type: 'listitem', children: [text('with peppers')] },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    }
    expect(blocksOfLexical(nested)).toEqual([
      { type: 'list', ordered: false, items: [[{ text: 'Sach' }], [{ text: 'with veal' }], [{ text: 'with peppers' }]] },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Node, SetText } from '../../src/drawing/shapes/drawing.ts'
import { drawn } from './sample.ts'

const setTexts = (node: Node): SetText[] => (node.kind === 'text' ? [node.text] : node.children.flatMap(setTexts))

/** Left and right edge of the words on each line, in user units, without the bullet or number that begins it. */
function edges(text: string, locale: string): { left: number; right: number }[] {
  const drawing = drawn(locale, '0 0 300 300', ({ textbox }) =>
    textbox({ text, x: 10, y: 10, width: 200, height: 280, size: 20, lineHeight: 1.4, align: 'start' }),
  )
  return setTexts(drawing.root)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.length > 0)
    .map((line) => {
      const glyphs = line.flatMap(({ x, size, text: words, start, glyphs: all }) => {
        let pen = x
        return all.map(({ advance, cluster }) => {
          const glyph = { sign: words[cluster - start] ?? '', left: pen, right: pen + advance * size }
          pen = glyph.right
          return glyph
        })
      })
      const letters = glyphs.filter(({ sign }) => /\p{L}/u.test(sign))
      return { left: Math.min(...letters.map(({ left }) => left)), right: Math.max(...letters.map(({ right }) => right)) }
    })
}

describe('Lists', () => {
  it('set the lines of an item to the side of its bullet', () => {
    const [intro, first, second, third] = edges('We have\n•\u00a0grilled vegetables and a soup of the season\n•\u00a0bread', 'en')
    expect(first?.left).toBeGreaterThan((intro?.left ?? 0) + 5)
    expect(second?.left).toBeCloseTo(first?.left ?? 0, 1)
    expect(third?.left).toBeCloseTo(first?.left ?? 0, 1)
  })

  it('set the lines of an item to the side of its number', () => {
    const [first, second, third] = edges('1.\u00a0Ask for the menu of the festival\n2.\u00a0Pay', 'en')
    expect(second?.left).toBeCloseTo(first?.left ?? 0, 1)
    expect(third?.left).toBeCloseTo(first?.left ?? 0, 1)
  })

  it('stand to the left of their bullet where words run from right to left', () => {
    const [first, second] = edges('•\u00a0خضروات مشوية وحساء الموسم مع خبز', 'ar')
    expect(first?.right).toBeLessThan(205)
    expect(second?.right).toBeCloseTo(first?.right ?? 0, 0)
  })

  it('are not what begins with a date', () => {
    const [first, second] = edges('18.\u00a0júna a potom celý týždeň', 'sk')
    expect(second?.left).toBeLessThan((first?.left ?? 0) - 5)
  })
})

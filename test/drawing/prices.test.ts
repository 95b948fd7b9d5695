import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPlaces } from '../../src/drawing/text/shaping/break-places.ts'
import { drawn } from './sample.ts'

const prices = [
  '19,99 €',
  '€ 19.99',
  '12,50 ₼',
  '₱ 250.00',
  'USD 10',
  '10 USD',
  '25,20 лв.',
  '1 250 Kč',
  '35.000 د.أ.',
  '20 %',
  '−25 %',
  '12 500 €',
  '18,90\u00a0€',
  '1\u202f250\u00a0€',
]
const words = fc.array(fc.constantFrom('само', 'само,', 'from', 'now', 'kun', 'أفضل', 'до', 'края', '–', 'only'), {
  minLength: 0,
  maxLength: 6,
})

describe('A price', () => {
  it('is never parted from its currency, whatever stands around it', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...prices), words, fc.constantFrom('bg', 'cs', 'en', 'ar'), (before, price, after, language) => {
        const text = [...before, price, ...after].join(' ')
        const start = text.indexOf(price)
        const end = start + price.length
        const inside = breakPlaces(text, language).filter(({ at }) => at > start && at < end)
        expect(inside).toEqual([])
      }),
    )
  })

  it('stands on one line of a picture, however narrow its box', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(...prices),
        words,
        fc.integer({ min: 60, max: 300 }),
        fc.boolean(),
        (before, price, after, width, balance) => {
          const { texts } = drawn('en', '0 0 300 900', ({ textbox }) =>
            textbox({ text: [...before, price, ...after].join(' '), x: 0, y: 0, width, height: 900, size: 30, minSize: 2, balance }),
          )
          expect(texts[0]?.lines.filter((line) => line.includes(price)).length).toBe(1)
        },
      ),
    )
  })

  it('may be parted from the words beside it', () => {
    expect(breakPlaces('само 19,99 € днес', 'en').map(({ at }) => at)).toEqual([5, 13, 17])
  })
})

describe('A word of one letter', () => {
  it('does not stay behind at the end of a line in languages that do not want it', () => {
    expect(breakPlaces('кино в парка', 'bg').map(({ at }) => at)).toEqual([5, 12])
    expect(breakPlaces('such a day', 'en').map(({ at }) => at)).toEqual([5, 7, 10])
  })
})

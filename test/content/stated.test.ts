import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statedIn } from '../../src/content/stated.ts'

describe('a fact in a text', () => {
  it.each([
    ['Досега 19,90 €, сега −50%.', '9,90 €'],
    ['1\u00a0299,90 €', '299,90 €'],
    ['€9.905', '€9.90'],
    ['PARKING is free', 'PARK'],
    ['the EPARK code', 'PARK'],
  ])('is not stated in "%s" by a part of other words: %s', (text, fact) => {
    expect(statedIn(text, fact)).toBeUndefined()
  })

  it.each([
    ['Only €9.90!!', '€9.90'],
    ['Само 9,90 €.', '9,90 €'],
    ['Код PARK, до петък', 'PARK'],
    ['\u2068٩٫٩٠ د.إ.\u2069 فقط', '٩٫٩٠ د.إ.'],
    ['มา15–16 พ.ค.นี้', '15–16 พ.ค.'],
  ])('is stated in "%s": %s', (text, fact) => {
    const { start, end } = statedIn(text, fact) ?? {}
    expect(text.slice(start, end)).toBe(fact)
  })

  it('is stated between spaces, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (fact) => {
        expect(statedIn(`a ${fact} b`, fact)).toBeDefined()
      }),
    )
  })
})

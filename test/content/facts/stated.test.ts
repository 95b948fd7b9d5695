import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statedIn } from '../../../src/content/facts/stated.ts'

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

  it('is found where it stands alone, whatever of it stands before in other words', () => {
    const signs = (minLength: number, maxLength: number) =>
      fc.array(fc.constantFrom('a', 'b', '9', ' ', '.', ',', '€', '𝐀', 'ا'), { minLength, maxLength }).map((list) => list.join(''))
    const sign = '[\\p{Lu}\\p{Ll}\\p{Lt}\\p{N}]'
    const first = (text: string, fact: string): number | undefined => {
      const before = new RegExp(`^${sign}`, 'u').test(fact) ? `(?<!${sign}|\\p{N}[.,])` : ''
      const after = new RegExp(`${sign}$`, 'u').test(fact) ? `(?!${sign}|[.,]\\p{N})` : ''
      const at = text.search(new RegExp(`${before}${fact.replaceAll('.', '[.]')}${after}`, 'u'))
      return at === -1 ? undefined : at
    }
    fc.assert(
      fc.property(signs(0, 24), signs(1, 3), (text, fact) => {
        expect(statedIn(text, fact)?.start).toBe(first(text, fact))
      }),
      { numRuns: 1000 },
    )
  })

  it('is stated between spaces, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (fact) => {
        expect(statedIn(`a ${fact} b`, fact)).toBeDefined()
      }),
    )
  })
})

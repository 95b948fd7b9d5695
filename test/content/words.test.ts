import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bannedTermsIn } from '../../src/content/checks/banned-terms.ts'
import { checkPlaceholders, fillPlaceholders } from '../../src/content/facts/placeholders.ts'
import { phrasesOf, toneOf } from '../../src/content/tone/tone.ts'
import { restaurantDocument } from '../fixtures/index.ts'

describe('A banned term', () => {
  it.each([
    ['Freedom for all', ['free'], 'en', []],
    ['It is FREE!', ['free'], 'en', ['free']],
    ['Напълно БЕЗПЛАТНО.', ['безплатно'], 'bg', ['безплатно']],
    ['Небезплатно', ['безплатно'], 'bg', []],
    ['PULSUZ İÇKİ', ['pulsuz içki'], 'az', ['pulsuz içki']],
    ['ucuz qIz', ['qız'], 'az', ['qız']],
    ['BIG GIFT', ['gift'], 'az', ['gift']],
    ['Buy  one,\nget one', ['get one'], 'en', ['get one']],
    ['100% (best) a.b', ['a.b', '(best)', '100%'], 'en', ['a.b', '(best)', '100%']],
    ['axb', ['a.b'], 'en', []],
    ['anything', ['', '  '], 'en', []],
  ])('is found in "%s" as a whole word, in any case', (text, banned, locale, expected) => {
    expect(bannedTermsIn(text, banned, locale)).toEqual(expected)
  })

  it('may be any text without breaking the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (text, banned) =>
        Array.isArray(bannedTermsIn(text, banned, 'az')),
      ),
    )
  })
})

describe('A placeholder', () => {
  it('names a fact', () => {
    expect(checkPlaceholders('Only {price} until {validity}, {{first_name}}! { } {3}')).toBeUndefined()
    expect(checkPlaceholders('Only {prise}')).toContain('{prise} is not a fact')
    expect(checkPlaceholders('{constructor}')).toContain('{constructor} is not a fact')
  })

  it('is filled with the fact byte for byte, once', () => {
    const facts = { price: { text: '$& {coupon}' }, coupon: { text: 'X' } }
    expect(fillPlaceholders('{price} / {{price}} / {phone}', facts)).toBe('$& {coupon} / {{price}} / {phone}')
  })
})

describe('The tone of a campaign', () => {
  it('is its own choice or else the brand’s first', () => {
    const { brand, campaign } = restaurantDocument()
    expect(toneOf({ brand, campaign: { tone: 'formal' } })?.key).toBe('formal')
    expect(toneOf({ brand, campaign: { ...campaign, tone: null } })?.key).toBe('friendly')
    expect(toneOf({ brand, campaign: { tone: 'grumpy' } })).toBeUndefined()
  })

  it('has phrases in a locale’s own language, or none', () => {
    const tone = toneOf({ brand: restaurantDocument().brand, campaign: { tone: 'formal' } })
    expect(phrasesOf(tone, 'bg').opening).toBe('Уважаеми гости,')
    expect(phrasesOf(tone, 'bg-BG').closing).toBe('Очакваме Ви.')
    expect(phrasesOf(tone, 'sk')).toEqual({})
    expect(phrasesOf(undefined, 'bg')).toEqual({})
  })
})

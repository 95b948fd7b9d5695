import { describe, expect, it } from 'vitest'
import { ownWords, saidOfOld, say } from '../../../../src/channels/shared/copy/own-words.ts'
import { wordsByLanguage } from '../../../../src/channels/shared/copy/words-by-language.ts'

describe('the words that channels say themselves', () => {
  const facts = { price: { text: '9,90 €' }, previousPrice: { text: '14,50 €' }, coupon: { text: 'LIPA26' } }

  it('state facts byte for byte', () => {
    for (const locale of [...Object.keys(wordsByLanguage), 'bg-BG', 'eo']) {
      const said = say(ownWords(locale).lowered, facts, locale)
      expect(said).toContain('9,90 €')
      expect(said).toContain('14,50 €')
      expect(say(ownWords(locale).coupon, facts, locale)).toContain('LIPA26')
    }
  })

  it('state a price with the one in the former currency behind it, kept in one piece', () => {
    const both = { ...facts, price: { text: '9,90 €', long: '9,90 € (19,36 лв.)' } }
    expect(say(ownWords('bg').lowered, both, 'bg')).toBe('9,90 € (19,36 лв.) вместо 14,50 €')
  })

  it('say of an old price alone that it is old', () => {
    for (const locale of [...Object.keys(wordsByLanguage), 'bg-BG', 'eo']) {
      const said = saidOfOld('14,50 €', locale)
      expect(said).toMatch(/^(\S.*)?14,50 €( ?\S.*)?$/)
      expect(said.replace('14,50 €', '')).toMatch(/\S/)
      expect(said).not.toMatch(/[{}]/)
    }
    expect(saidOfOld('14,50 €', 'bg')).toBe('вместо 14,50 €')
  })

  it('are left out where the campaign lacks a fact', () => {
    expect(say(ownWords('en').lowered, { price: { text: '1' } }, 'en')).toBeUndefined()
  })

  it('are in the script that a locale asks for, whatever its region', () => {
    expect([ownWords('sr-Latn-RS'), ownWords('sr-RS')].map(({ map }) => map)).toEqual(['Mapa', 'Мапа'])
    expect([ownWords('pt-BR'), ownWords('pt-PT')].map(({ more }) => more)).toEqual(['Saiba mais', 'Saber mais'])
  })

  it('are signs in a language that nobody translated them to', () => {
    expect(say(ownWords('eo').lowered, facts, 'eo')).toBe('14,50 € → 9,90 €')
  })

  it('never put a fact into another fact', () => {
    expect(say('{coupon}', { coupon: { text: '{price}' }, price: { text: '1' } }, 'en')).toBe('{price}')
  })
})

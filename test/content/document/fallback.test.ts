import { describe, expect, it } from 'vitest'
import { fallbackChain, ownText, textIn } from '../../../src/content/document/fallback.ts'
import { direction } from '../../../src/content/text/direction.ts'

const brand = { defaultLocale: 'bg', locales: ['bg', 'en', 'sk'] }

describe('A text missing in a locale', () => {
  it("is taken from the language, the brand's default locale, then its others in order", () => {
    expect(fallbackChain('sr-Latn-RS', brand)).toEqual(['sr-Latn-RS', 'sr-Latn', 'sr', 'bg', 'en', 'sk'])
    expect(textIn({ pt: 'Olá', bg: 'Здравей' }, 'pt-BR', brand)).toEqual({ text: 'Olá', locale: 'pt' })
    expect(textIn({ sk: 'Ahoj', bg: 'Здравей' }, 'en', brand)).toEqual({ text: 'Здравей', locale: 'bg' })
    expect(textIn({ sk: 'Ahoj', en: 'Hello' }, 'az', brand)).toEqual({ text: 'Hello', locale: 'en' })
  })

  it('counts as missing when it is blank', () => {
    expect(textIn({ en: ' \n', bg: 'Здравей' }, 'en', brand)?.locale).toBe('bg')
  })

  it('is never taken from a language that the brand does not speak', () => {
    expect(textIn({ de: 'Hallo' }, 'en', brand)).toBeUndefined()
  })

  it('can be asked for in its own language only', () => {
    expect(ownText({ bg: 'Здравей' }, 'en')).toBeUndefined()
    expect(ownText({ en: 'Hello' }, 'en-GB')).toBe('Hello')
  })

  it('is not found among what every object inherits', () => {
    expect(textIn({}, 'constructor', { defaultLocale: 'toString', locales: [] })).toBeUndefined()
  })
})

describe('The direction of a locale', () => {
  it('follows its script', () => {
    expect(['ar', 'ar-EG', 'he', 'fa', 'ur', 'ks', 'uz-Arab', 'yi', 'dv'].map(direction)).toEqual(Array<string>(9).fill('rtl'))
    expect(['bg', 'en', 'az', 'fil', 'sr-Latn', 'uz', 'ja'].map(direction)).toEqual(Array<string>(7).fill('ltr'))
  })
})

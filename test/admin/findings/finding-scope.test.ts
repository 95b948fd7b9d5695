import { describe, expect, it } from 'vitest'
import { scopeWords, type Whole } from '../../../src/admin/findings/finding-scope.ts'

const whole: Whole = { locales: ['bg', 'sk', 'en'], phases: ['live'], touchpoints: { website: 'Our website', gate: 'Park gate' } }
const scope = { phases: ['live'], touchpoints: ['website'], locales: ['bg', 'sk'], sizes: ['300x250', 'a5'], formats: ['png', 'webp'] }

describe('where a finding stands, in words', () => {
  it('names touchpoints, languages and sizes as people call them, and formats where there is room', () => {
    expect(scopeWords(scope, whole, true)).toBe('Our website · Bulgarian, Slovak · 300×250, A5')
    expect(scopeWords(scope, whole, false)).toBe('Our website · Bulgarian, Slovak · 300×250, A5 · PNG, WEBP')
  })

  it('says "all languages" of all that the release has, and counts what are too many to be read at a glance', () => {
    const sizes = ['728x90', '300x250', '160x600', '970x250', '320x50']
    const words = scopeWords({ ...scope, locales: ['bg', 'sk', 'en'], sizes }, whole, true)
    expect(words).toBe('Our website · all languages · 5 sizes')
  })

  it('names the only language of a release, a touchpoint that is known by its key alone, and a phase that is not the whole', () => {
    expect(scopeWords({ ...scope, locales: ['bg'], sizes: [] }, { ...whole, locales: ['bg'] }, true)).toBe('Our website · Bulgarian')
    const inTeaser = { ...scope, phases: ['teaser'], touchpoints: ['tram'], sizes: [] }
    expect(scopeWords(inTeaser, { ...whole, phases: ['teaser', 'live'] }, true)).toBe('phase “teaser” · tram · Bulgarian, Slovak')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withProposedSlug } from '../../../src/content/document/propose-slug.ts'
import { slugOf } from '../../../src/content/document/slug.ts'

describe('A slug is proposed out of the headline', () => {
  it.each([
    ['bg', 'Обяд под липите', 'obyad-pod-lipite'],
    ['bg', 'Щъркели, жътва и чайки: юли в София!', 'shtarkeli-zhatva-i-chayki-yuli-v-sofia'],
    ['bg', 'Цяла България', 'tsyala-bulgaria'],
    ['az', 'Cökə ağaclarının altında, Gəncə İçərişəhər', 'coka-agaclarinin-altinda-ganca-icarisahar'],
    ['sk', 'Ľúbezný obed pod lipami', 'lubezny-obed-pod-lipami'],
    ['fil', 'Tara, kain na! 🎉', 'tara-kain-na'],
    ['de', 'Schöne Grüße aus Köln', 'schoene-gruesse-aus-koeln'],
    ['en', "Don't wait – 50% off", 'dont-wait-50-off'],
    ['tr', 'IŞIK', 'isik'],
    ['en', '🎉 !!!', ''],
    ['bg', 'Обяд за {price} на терасата', 'obyad-za-na-terasata'],
  ])('in %s: %s', (locale, headline, slug) => {
    expect(slugOf(headline, locale)).toBe(slug)
  })

  it('in any script, without cutting a word', () => {
    expect(slugOf('غداء تحت الزيزفون', 'ar')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(slugOf('Обяд '.repeat(50), 'bg')).toBe(
      Array.from({ length: 12 }, () => 'obyad')
        .join('-')
        .slice(0, 59),
    )
  })

  it('which is always one, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('bg', 'az', 'ar', 'en', 'de', 'ja'), (text, locale) => {
        expect(slugOf(text, locale)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugOf(text, locale).length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('for a campaign.json that names none, in the main language of its brand', () => {
    const headline = { en: 'Lunch', bg: 'Обяд' }
    expect(withProposedSlug({ brand: { defaultLocale: 'bg' }, campaign: { headline } })).toMatchObject({ campaign: { slug: 'obyad' } })
    const named = { brand: { defaultLocale: 'bg' }, campaign: { slug: 'mine', headline } }
    expect(withProposedSlug(named)).toBe(named)
    for (const odd of [null, 'text', {}, { campaign: { headline: { 'not a locale': 'x' } } }, { campaign: { headline: { en: '🎉' } } }])
      expect(withProposedSlug(odd)).toBe(odd)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { freeze } from '../../../src/content/freeze/freeze.ts'
import type { PinnedAsset } from '../../../src/content/schema/snapshot.ts'
import { typeset } from '../../../src/content/text/typography.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

const NBSP = '\u00a0'
const shown = (text: string): string => text.replaceAll(NBSP, '~')

describe('Words are set in the typography of their locale', () => {
  it.each([
    ['bg', 'Обяд в "Трапеза"...', 'Обяд в „Трапеза“…'],
    ['bg', 'Над 200 г от 5 лв. и 20 % отстъпка', 'Над 200~г от 5~лв. и 20~% отстъпка'],
    ['en', '"Don\'t wait," said the \'90s', '“Don’t wait,” said the ’90s'],
    ['sk', 'Reštaurácia "Trapeza" so zľavou 20 % za 5 €', 'Reštaurácia „Trapeza“ so zľavou 20~% za 5~€'],
    ['az', 'Bakı\'da "Nar" 5 ₼', 'Bakı’da “Nar” 5~₼'],
    ['fil', '"Tara na!" ang sabi', '“Tara na!” ang sabi'],
    ['ar', 'مطعم "دار الورد" بسعر 5 €', 'مطعم «دار الورد» بسعر 5~€'],
    ['he', 'צה"ל וג\'ירפה ב 5 ₪', 'צה״ל וג׳ירפה ב 5~₪'],
    ['de', '"Guten Tag" (das "Beste")', '„Guten Tag“ (das „Beste“)'],
    ['fr', 'Le "Jardin" ? Oui !', 'Le «~Jardin~»~? Oui~!'],
    ['uz', "O'zbekiston", "O'zbekiston"],
  ])('in %s: %s', (locale, written, set) => {
    expect(shown(typeset(written, locale))).toBe(set)
  })

  it.each([
    "https://example.com/a'b...c",
    "shop.example/it's/...",
    "a'b@example.com",
    '{price}',
    '{{ user["name"]... }}',
    '{% if "a" %}',
    '*|IF:"x"...|*',
    '%%first...name%%',
    'A screen of 15" and one of 17 inches',
    'Marks that ring" odd "',
  ])('but for what machines read, and where a mark may mean something else: %s', (text) => {
    expect(typeset(text, 'en').replace(/\u00a0/g, ' ')).toBe(text)
  })

  it('but for the coupon, wherever it stands', () => {
    expect(typeset('Use A...B\'C or "A...B\'C"', 'en', ["A...B'C"])).toBe("Use A...B'C or “A...B'C”")
  })

  it('whatever the text: no letter and no digit changes, nothing is lost, and the second time changes nothing', () => {
    const scraps = [
      '"',
      "'",
      '...',
      ' ',
      '5 %',
      '5 €',
      '«',
      '{price}',
      '*|X|*',
      'https://a.b/c',
      'дума',
      'word',
      'שלום',
      '\n',
      '.',
      '?',
      ')',
      '(',
      'a@b.c',
    ]
    const texts = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string())).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom('bg', 'en', 'sk', 'az', 'fil', 'ar', 'he', 'fr', 'de', 'uz'), (text, locale) => {
        const set = typeset(text, locale)
        expect(typeset(set, locale)).toBe(set)
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
        expect(letters(set)).toBe(letters(text))
        const bare = (of: string) => of.replace(/…/g, '...').replace(/[\s"'“”„«»‘’״׳]/g, '')
        expect(bare(set)).toBe(bare(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('in 100,000 characters, whatever they are', () => {
    for (const scrap of ['{{', '{%', '{', '*|', '%%', '"', "a'", 'a', 'a.', '5 ', '@', 'a@', '...'])
      expect(typeset(scrap.repeat(100_000 / scrap.length), 'fr').length).toBeGreaterThan(30_000)
  })

  it('once, when a campaign is frozen, in every place that people write words in', async () => {
    const document = restaurantDocument()
    const { brand, campaign } = document
    campaign.headline.en = 'It\'s "lunch"'
    campaign.body = { en: [{ type: 'list', ordered: false, items: [[{ text: "It's", href: "https://a.example/it's" }]] }] }
    campaign.offer.coupon = "IT'S...26"
    campaign.adaptations = [{ of: 'email', locale: 'en', slot: 'headline', text: "It's {price}, *|MC:'X'|*" }]
    brand.tones[0] = {
      ...restaurantDocument().brand.tones[0],
      phrases: { en: { opening: "It's", actions: { buy: "Let's buy" } } },
    } as never
    const pin = (): Promise<PinnedAsset> => Promise.resolve({ sha256: 'a'.repeat(64), name: 'logo.svg', type: 'image/svg+xml' })
    const frozen = await freeze(document, { baseUrl: 'https://hub.example', pin, check: checkDocument })
    expect(frozen.campaign.headline.en).toBe('It’s “lunch”')
    expect(frozen.campaign.body.en).toEqual([{ type: 'list', ordered: false, items: [[{ text: 'It’s', href: "https://a.example/it's" }]] }])
    expect(frozen.campaign.offer.coupon).toBe("IT'S...26")
    expect(frozen.campaign.adaptations[0]?.text).toBe("It’s {price}, *|MC:'X'|*")
    expect(frozen.brand.tones[0]?.phrases.en).toEqual({ opening: 'It’s', actions: { buy: 'Let’s buy' } })
    expect(campaign.headline.en).toBe('It\'s "lunch"')
  })
})

import fc from 'fast-check'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

/** The languages of the examples, with Arabic and Hebrew: both directions, four scripts. */
const vocabulary = {
  bg: ['обяд', 'под', 'липите', 'в', 'градината', 'ела', 'с', 'приятели', 'най-вкусно', 'през', 'целия', 'ден'],
  en: ['lunch', 'under', 'the', 'lindens', 'bring', 'a', 'friend', 'and', 'stay', 'for', 'sixty-four', 'days'],
  sk: ['obed', 'pod', 'lipami', 'príď', 's', 'priateľmi', 'najchutnejší', 'celý', 'deň', 'v', 'záhrade', 'čaká'],
  az: ['nahar', 'ağacların', 'altında', 'dostlarınla', 'gəl', 'ən', 'dadlı', 'bütün', 'gün', 'bağda', 'çay', 'var'],
  fil: ['tanghalian', 'sa', 'lilim', 'ng', 'mga', 'puno', 'isama', 'ang', 'kaibigan', 'buong', 'araw', 'dito'],
  ar: ['غداء', 'تحت', 'الأشجار', 'تعال', 'مع', 'أصدقائك', 'طوال', 'اليوم', 'في', 'الحديقة', 'ألذ', 'طعام'],
  he: ['ארוחה', 'מתחת', 'לעצים', 'בואו', 'עם', 'חברים', 'כל', 'היום', 'בגן', 'הכי', 'טעים', 'כאן'],
} as const
export type AnyLocale = keyof typeof vocabulary
export const locales = Object.keys(vocabulary) as AnyLocale[]

const emoji = ['🎉', '👩🏽‍🍳', '❤️', '🇧🇬', '🥘']
const longWords = ['Donaudampfschifffahrtsgesellschaft', 'непротивоконституционствувателствувайте', 'تكتوكتوكتوكتوكتوكتوك']
const mergeTags = ['{{first_name}}', '{% if vip %}', '{{{city}}}']
/** How sentences end; a writer ends each once. */
const ends = ['.', '.', '!', '?', '…']

type Offer = CampaignDocument['campaign']['offer']

const day = fc.integer({ min: 0, max: 700 }).map((days) => Date.parse('2026-01-01T00:00:00Z') + days * 86_400_000)
const hour = fc.constantFrom(0, 7, 9, 10, 21, 22).map((hours) => hours * 3_600_000)
const instant = fc.tuple(day, hour).map(([date, time]) => date + time)

/** Any period: of a day, of months, over a new year, open on a side, or none. */
const period = fc.oneof(
  fc
    .tuple(instant, fc.integer({ min: 1, max: 24 * 400 }))
    .map(([from, hours]) => ({ validFrom: new Date(from).toISOString(), validUntil: new Date(from + hours * 3_600_000).toISOString() })),
  instant.map((from) => ({ validFrom: new Date(from).toISOString(), validUntil: null })),
  instant.map((until) => ({ validFrom: null, validUntil: new Date(until).toISOString() })),
  fc.constant({ validFrom: null, validUntil: null }),
)

/** Any price: of a currency with no, two or three decimals, lowered or not, or none. */
const prices = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ price: null, previousPrice: null }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.option(fc.integer({ min: 0, max: 5_000_000 })),
        fc.constantFrom('EUR', 'AZN', 'PHP', 'JPY', 'KWD'),
      )
      .map(([cents, more, currency]) => {
        const digits = currency === 'JPY' ? 0 : currency === 'KWD' ? 3 : 2
        const money = (amount: number) => ({ amount: (amount / 10 ** digits).toFixed(digits), currency })
        return { price: money(cents), previousPrice: more === null ? null : money(cents + more) }
      }),
  },
)

const coupon = fc.option(fc.stringMatching(/^[A-Z0-9]{3,12}$/))
const phone = fc.option(fc.constantFrom('+359 2 987 65 43', '+421 2 1234 5678', '+994 12 345 67 89'))

/** The placeholders that an offer can fill. */
function placeholdersOf({ price, validFrom, validUntil, coupon: code }: Omit<Offer, 'terms'>): string[] {
  return [
    ...(price ? ['{price}'] : []),
    ...((validFrom ?? validUntil) ? ['{validity}'] : []),
    ...(validUntil ? ['{until}'] : []),
    ...(validFrom ? ['{from}'] : []),
    ...(code ? ['{coupon}'] : []),
  ]
}

/** A sentence as a careful person writes it: single spaces, one sign at its end, nothing empty in brackets. */
function sentence(locale: AnyLocale, extras: readonly string[]): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...vocabulary[locale]) },
    { weight: 1, arbitrary: fc.constantFrom(...longWords) },
  )
  const extra = extras.length === 0 ? word : fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...extras) })
  return fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), extra, fc.constantFrom(...ends), fc.boolean())
    .map(([words, last, end, inBrackets]) => `${words.join(' ')} ${inBrackets ? `(${last})` : last}${end}`)
}

const sentences = (locale: AnyLocale, extras: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(sentence(locale, extras), { minLength: 1, maxLength: most }).map((all) => all.join(' '))

/** A text in every language, or in some. */
function inLanguages(of: (locale: AnyLocale) => fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> {
  return fc.record(Object.fromEntries(locales.map((locale) => [locale, of(locale)])))
}

/** Sentences about anything that no fact stands in, or nothing. */
const facts = inLanguages((locale) =>
  fc.oneof({ weight: 3, arbitrary: sentences(locale, [], 2) }, { weight: 1, arbitrary: fc.constant('') }),
)

const offer: fc.Arbitrary<Offer> = fc
  .tuple(prices, period, coupon, phone, facts, fc.option(fc.integer({ min: 1, max: 99 })))
  .map(([money, when, code, number, terms, percent]): Offer => ({
    ...money,
    // What two prices make of it is computed.
    discount: money.previousPrice ? null : percent,
    ...when,
    coupon: code,
    phone: number,
    terms,
  }))

/** Any campaign that may be published, in seven languages, in any tone, with facts missing or not. */
export const anyCampaign: fc.Arbitrary<CampaignDocument> = offer.chain((given) => {
  const extras = [...emoji, ...mergeTags, ...placeholdersOf(given)]
  const prose = (most: number) => inLanguages((locale) => sentences(locale, extras, most))
  return fc
    .record({
      headline: inLanguages((locale) => sentence(locale, extras)),
      summary: fc.oneof(prose(4), fc.constant({})),
      body: fc.array(prose(12), { maxLength: 4 }),
      slogan: inLanguages((locale) => sentence(locale, emoji)),
      names: inLanguages((locale) => fc.constantFrom(...vocabulary[locale])),
      label: inLanguages((locale) => fc.constantFrom(...vocabulary[locale])),
      tone: fc.constantFrom('friendly', 'formal', 'playful', 'urgent', 'quiet', 'lively'),
      hasPlace: fc.boolean(),
      hasLink: fc.boolean(),
    })
    .map((made): CampaignDocument => {
      const document = restaurantDocument()
      const { brand, campaign } = document
      return {
        ...document,
        brand: { ...brand, locales: [...locales], defaultLocale: 'bg', terms: { preferred: [], banned: [] } },
        campaign: {
          ...campaign,
          headline: made.headline,
          summary: made.summary,
          body: Object.fromEntries(
            locales.map((locale) => [
              locale,
              made.body.map((texts) => ({ type: 'paragraph' as const, content: [{ text: texts[locale] ?? '' }] })),
            ]),
          ),
          slogan: made.slogan,
          tone: made.tone,
          offer: given,
          place: {
            ...(made.hasPlace ? { name: made.names, address: made.label } : { name: {}, address: {} }),
            directions: {},
            openingHours: {},
            map: null,
          },
          callToAction: { label: made.label, url: made.hasLink ? 'https://trapeza.example/park' : null },
          images: [],
          phases: [],
          adaptations: [],
        },
      }
    })
})

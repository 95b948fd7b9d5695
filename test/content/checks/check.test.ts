import { describe, expect, it } from 'vitest'
import { checkOver } from '../../../src/content/checks/check-over.ts'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { checkCoupon, checkHref, checkLocale, checkMoney, checkPhone, checkUrl } from '../../../src/content/checks/check-fields.ts'
import type { CampaignDocument, Phase } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument } from '../../fixtures/index.ts'

/** What is said of the restaurant after a change, as "severity path" lines that it did not earn before. */
function saidAfter(change: (document: CampaignDocument) => void): string[] {
  const known = new Set(checkDocument(restaurantDocument()).map(({ path, message }) => path + message))
  const document = restaurantDocument()
  change(document)
  return checkDocument(document)
    .filter(({ path, message }) => !known.has(path + message))
    .map(({ path, severity }) => `${severity} ${path}`)
}

const phase = (name: Phase['name'], from: string | null, until: string | null): Phase => ({ name, from, until })

const lowered = { price: { amount: '9.90', currency: 'EUR' }, previousPrice: { amount: '14.50', currency: 'EUR' } }

describe('Checking a campaign', () => {
  it('finds no error in sound ones', () => {
    for (const document of [restaurantDocument(), shopDocument()])
      expect(checkDocument(document).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each<[string, (document: CampaignDocument) => void, string]>([
    ['an end before the start', ({ campaign }) => (campaign.offer.validUntil = '2020-01-01T00:00:00Z'), 'error campaign.offer.validUntil'],
    [
      'a price above the previous one',
      ({ campaign }) => {
        campaign.offer.price = { amount: '10.00', currency: 'EUR' }
        campaign.offer.previousPrice = { amount: '9.99', currency: 'EUR' }
      },
      'error campaign.offer.previousPrice',
    ],
    [
      'a previous price in another currency',
      ({ campaign }) => {
        campaign.offer.price = { amount: '10.00', currency: 'EUR' }
        campaign.offer.previousPrice = { amount: '29.99', currency: 'PHP' }
      },
      'error campaign.offer.previousPrice',
    ],
    [
      'a discount that the prices contradict',
      ({ campaign: { offer } }) => Object.assign(offer, { ...lowered, discount: 32 }),
      'error campaign.offer.discount',
    ],
    ['an unknown currency', ({ campaign }) => (campaign.offer.price = { amount: '1', currency: 'XYZ' }), 'error campaign.offer.price'],
    [
      'more decimals than the currency has',
      ({ campaign }) => (campaign.offer.price = { amount: '1.5', currency: 'JPY' }),
      'error campaign.offer.price',
    ],
    ['a mark asked for in codes that is not there', ({ brand }) => (brand.logoRules.inCode = true), 'warning brand.logoRules.inCode'],
    ['an unknown time zone', ({ brand }) => (brand.timeZone = 'Europe/Nowhere'), 'error brand.timeZone'],
    ['an unknown locale', ({ brand }) => brand.locales.push('xx'), 'error brand.locales.5'],
    ['a default locale that the brand does not speak', ({ brand }) => (brand.defaultLocale = 'de'), 'error brand.defaultLocale'],
    ['an unknown tone', ({ campaign }) => (campaign.tone = 'grumpy'), 'error campaign.tone'],
    [
      'a channel that is no name',
      ({ touchpoints }) => (touchpoints[0] = { ...touchpoints[0], channel: 'Web Banner' } as (typeof touchpoints)[number]),
      'error touchpoints.0.channel',
    ],
    [
      'two touchpoints of one key',
      ({ touchpoints }) => touchpoints.push({ ...touchpoints[0] } as (typeof touchpoints)[number]),
      `error touchpoints.${restaurantDocument().touchpoints.length}.key`,
    ],
    ['a bad link', ({ campaign }) => (campaign.callToAction.url = 'javascript:alert(1)'), 'error campaign.callToAction.url'],
    [
      'a bad link in the body',
      ({ campaign }) => (campaign.body.bg = [{ type: 'paragraph', content: [{ text: 'a', href: 'javascript:x' }] }]),
      'error campaign.body.bg.0',
    ],
    ['an unknown placeholder', ({ campaign }) => (campaign.headline.sk = 'Obed za {cena}'), 'error campaign.headline.sk'],
    [
      'a placeholder for a fact that is not given',
      ({ campaign }) => ((campaign.offer.coupon = null), (campaign.summary.en = 'Say {coupon}')),
      'error campaign.summary.en',
    ],
    ['no headline in the main language', ({ campaign }) => delete campaign.headline.bg, 'error campaign.headline.bg'],
    ['no alt text in the main language', ({ campaign }) => delete campaign.images[0]?.alt.bg, 'error campaign.images.0.alt.bg'],
    ['a coupon with invisible characters', ({ campaign }) => (campaign.offer.coupon = 'PARK\u202e26'), 'error campaign.offer.coupon'],
    ['a headline of emoji alone', ({ campaign }) => (campaign.headline.en = '🎉👩‍🍳 !!!'), 'error campaign.headline.en'],
    [
      'two phases of one name',
      ({ campaign }) => campaign.phases.push(phase('teaser', null, null), phase('teaser', null, null)),
      'error campaign.phases.1.name',
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(saidAfter(change)).toContain(expected)
  })

  it('says both figures where a stated discount contradicts the prices, and takes one that agrees or stands alone', () => {
    const said = (offer: object): string[] => {
      const document = restaurantDocument()
      Object.assign(document.campaign.offer, offer)
      return checkDocument(document).flatMap(({ path, message }) => (path === 'campaign.offer.discount' ? [message] : []))
    }
    expect(said({ ...lowered, discount: 32 })[0]).toMatch(/32 %.*14\.50.*9\.90.*31 %/)
    expect(said({ ...lowered, discount: 31 })).toEqual([])
    expect(said({ price: null, previousPrice: null, discount: 20 })).toEqual([])
  })

  it('names the tone and each language that it is silent in', () => {
    const document = restaurantDocument()
    document.campaign.tone = 'formal'
    const said = checkDocument(document).flatMap(({ path, severity, message }) => (path === 'campaign.tone' ? [severity + message] : []))
    expect(said).toHaveLength(4)
    expect(said[1]).toMatch(/^warning.*"Formal".*Slovak/)
  })

  it.each<[string, (document: CampaignDocument) => void, string]>([
    [
      'a currency that is no longer tender',
      ({ campaign: { offer } }) => ((offer.previousPrice = null), (offer.price = { amount: '9.90', currency: 'BGN' })),
      'warning campaign.offer.price',
    ],
    [
      'an end at a time that the clocks show twice',
      ({ campaign }) => (campaign.offer.validUntil = '2026-10-25T03:30:00+03:00'),
      'warning campaign.offer.validUntil',
    ],
    [
      'words in the letters of another language',
      ({ campaign }) => (campaign.headline.bg = 'Lunch outside'),
      'warning campaign.headline.bg',
    ],
    ['zero-width characters', ({ campaign }) => (campaign.headline.en = 'Lun\u200bch'), 'warning campaign.headline.en'],
    ['a banned word', ({ campaign }) => (campaign.headline.en = 'A CHEAP lunch'), 'warning campaign.headline.en'],
    ['characters that will be taken out', ({ campaign }) => (campaign.headline.en = 'Lunch\u0007'), 'warning campaign.headline.en'],
    ['a language that the brand does not speak', ({ campaign }) => (campaign.headline.de = 'Mittag'), 'warning campaign.headline.de'],
    [
      'a phase that never shows',
      ({ campaign }) => campaign.phases.push(phase('last-day', '2030-01-01T00:00:00Z', null)),
      'warning campaign.phases.0',
    ],
    ['a slogan that nobody wrote', ({ brand }) => (brand.slogan = {}), 'warning brand.slogan.bg'],
    ['no summary at all', ({ campaign }) => (campaign.summary = {}), 'warning campaign.summary.bg'],
  ])('warns of %s', (_, change, expected) => {
    expect(saidAfter(change)).toEqual([expected])
  })

  it('names every locale that lacks a text, and what will be shown instead', () => {
    const document = restaurantDocument()
    document.campaign.headline = { bg: 'Обяд', en: 'Lunch' }
    const missing = checkDocument(document).filter(({ path }) => path.startsWith('campaign.headline'))
    expect(missing.map(({ path }) => path)).toEqual(['campaign.headline.sk', 'campaign.headline.az', 'campaign.headline.fil'])
    expect(missing[0]).toEqual({
      path: 'campaign.headline.sk',
      severity: 'warning',
      message: 'There is no headline in Slovak (sk): the one in Bulgarian (bg) will be shown. Translate it.',
    })
  })

  it('asks for no directions, opening hours and map, but for what others lack that one language has, and for what a map shows', () => {
    expect(saidAfter(({ campaign }) => Object.assign(campaign.place, { directions: {}, openingHours: { bg: ' ' } }))).toEqual([])
    const some = saidAfter(({ campaign }) =>
      Object.assign(campaign.place, {
        directions: { bg: 'По алеята.', en: 'Along the path.', sk: 'Chodníkom.', az: 'Xiyabanla.' },
        map: { asset: { file: 'images/map.svg' }, alt: {} },
      }),
    )
    expect(some).toEqual(['warning campaign.place.directions.fil', 'warning campaign.place.map.alt.bg'])
    expect(saidAfter(({ campaign }) => (campaign.place.openingHours.en = 'Until {until}'))).toContain(
      'error campaign.place.openingHours.en',
    )
  })

  it('asks for no text in a locale that no touchpoint speaks', () => {
    const document = restaurantDocument()
    document.campaign.headline = { bg: 'Обяд' }
    document.touchpoints = document.touchpoints.map((touchpoint) => ({ ...touchpoint, locales: ['bg'] }))
    expect(checkDocument(document).filter(({ path }) => path.startsWith('campaign.headline'))).toEqual([])
  })

  it('wonders at a price of nothing, at a campaign that shows nowhere, and at one that is over', () => {
    expect(saidAfter(({ campaign }) => (campaign.offer.price = { amount: '0.00', currency: 'EUR' }))).toContain(
      'warning campaign.offer.price',
    )
    expect(saidAfter((document) => (document.touchpoints = []))).toContain('warning touchpoints')

    const document = restaurantDocument()
    const end = Date.parse(document.campaign.offer.validUntil ?? '')
    const over = (at: number) => checkOver(document, new Date(at)).map(({ path, severity }) => `${severity} ${path}`)
    expect(over(end - 1)).toEqual([])
    expect(over(end)).toEqual(['warning campaign.offer.validUntil'])
    document.campaign.offer.validUntil = null
    document.campaign.phases = [phase('live', null, new Date(end).toISOString())]
    expect(over(end - 1)).toEqual([])
    expect(over(end)).toEqual(['warning campaign.phases'])
    document.campaign.phases = []
    expect(over(end)).toEqual([])
  })

  it('takes a tone’s own phrase for the label of the button', () => {
    expect(saidAfter(({ campaign }) => (campaign.callToAction.label = {}))).toEqual([])
    expect(saidAfter(({ brand, campaign }) => ((campaign.callToAction.label = {}), (campaign.tone = null), (brand.tones = [])))).toContain(
      'error campaign.callToAction.label.bg',
    )
  })

  it('takes texts of 100,000 characters and a hundred banned terms', () => {
    const document = restaurantDocument()
    for (const locale of document.brand.locales) document.campaign.summary[locale] = 'Евтино {обяд} и още '.repeat(5000)
    document.brand.terms.banned = Array.from({ length: 100 }, (_, number) => `word ${number}`)
    expect(checkDocument(document).map(({ path }) => path)).not.toContain('brand.terms.banned')
  })
})

describe('Checking one field', () => {
  it.each([
    [checkUrl, 'https://example.com/парк?a=1#b', 'example.com'],
    [checkUrl, 'http://localhost:3000', 'ftp://example.com'],
    [checkUrl, 'https://example.com', 'https://user:secret@example.com'],
    [checkUrl, 'https://example.com/a%20b', 'https://example.com/a b'],
    [checkHref, 'mailto:hello@example.com', 'data:text/html,x'],
    [checkHref, 'tel:+35921234567', 'tel:1 2'],
    [checkCoupon, 'PARK-26!', ' PARK'],
    [checkPhone, '+359 2 123 4567', 'call us'],
    [checkLocale, 'fil', 'Bulgarian'],
  ])('%o takes %s and not %s', (check, good, bad) => {
    expect(check(good)).toBeUndefined()
    expect(check(bad)).toMatch(/\.$/)
  })

  it('says how many decimals a currency has', () => {
    expect(checkMoney({ amount: '9.999', currency: 'EUR' })).toBe('EUR has 2 decimals, but 9.999 has 3. Round it.')
    expect(checkMoney({ amount: '24.500', currency: 'JOD' })).toBeUndefined()
  })
})

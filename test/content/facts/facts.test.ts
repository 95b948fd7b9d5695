import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPhone } from '../../../src/content/checks/check-fields.ts'
import { factsOf, type Facts } from '../../../src/content/facts/facts.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../../fixtures/index.ts'

const seen = (text: string | undefined): string | undefined => text?.replace(/[\u00a0\u202f]/g, ' ')

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new Error('The fixture has none')
  return first
}

async function factsIn(
  locale: string,
  change: (document: CampaignDocument) => void = () => undefined,
  base = restaurantDocument,
): Promise<Facts> {
  const document = base()
  change(document)
  const { snapshot } = await snapshotOf(document)
  return factsOf(snapshot, firstOf(snapshot.touchpoints), locale)
}

describe('The facts of a campaign', () => {
  it('are those that were authored, formatted for the locale', async () => {
    const document = restaurantDocument()
    const { offer, place } = document.campaign
    const facts = await factsIn('bg')
    expect(facts.slogan?.text).toBe(document.brand.slogan.bg)
    expect(seen(facts.price?.text)).toBe(`${offer.price?.amount.replace('.', ',') ?? ''} €`)
    expect(facts.coupon?.text).toBe(offer.coupon)
    expect(facts.place).toEqual({ text: `${place.name.bg ?? ''}, ${place.address.bg ?? ''}`, short: place.name.bg })
    expect(facts.link?.text).toMatch(/^https:\/\/hub\.example\/l\/[0-9a-z]{8}$/)
    expect(facts.link?.short).toBe(facts.link?.text.replace('https://', ''))
  })

  it('join name and address of the place with the comma of the script', async () => {
    const { name, address } = shopDocument().campaign.place
    expect((await factsIn('ar', undefined, shopDocument)).place?.text).toBe(`${name.ar ?? ''}، ${address.ar ?? ''}`)
    expect((await factsIn('en', undefined, shopDocument)).place?.text).toBe(`${name.en ?? ''}, ${address.en ?? ''}`)
  })

  it('lack what the campaign lacks', async () => {
    const facts = await factsIn('bg', ({ brand, campaign }) => {
      brand.slogan = {}
      campaign.slogan = {}
      campaign.offer = {
        price: null,
        previousPrice: null,
        discount: null,
        coupon: null,
        validFrom: null,
        validUntil: null,
        phone: null,
        terms: {},
      }
      campaign.place = { name: {}, address: {} }
      campaign.callToAction = { label: {}, url: null }
    })
    expect(facts).toEqual({})
  })

  it('have the price in the former currency beside it where the brand says so, and then in the price’s long form too', async () => {
    const price = (change: (document: CampaignDocument) => void, locale = 'bg') => factsIn(locale, change)
    const both = await price(({ brand, campaign }) => {
      brand.formerCurrency = 'BGN'
      campaign.offer.price = { amount: '9.90', currency: 'EUR' }
    })
    expect(seen(both.secondPrice?.text)).toBe('19,36 лв.')
    expect(seen(both.price?.long)).toBe('9,90 € (19,36 лв.)')
    expect(seen(both.price?.text)).toBe('9,90 €')
    const alone = await price(({ campaign }) => (campaign.offer.price = { amount: '9.90', currency: 'EUR' }))
    expect(alone.secondPrice).toBeUndefined()
    expect(alone.price?.long).toBeUndefined()
    const other = await price(({ brand, campaign }) => {
      brand.formerCurrency = 'BGN'
      Object.assign(campaign.offer, { price: { amount: '9.90', currency: 'RON' }, previousPrice: null })
    })
    expect(other.secondPrice).toBeUndefined()
  })

  it('have forms for machines: the period as an interval, the phone with its country code', async () => {
    const facts = await factsIn('bg', ({ campaign: { offer } }) => (offer.phone = '+359 (2) 123-45.67'))
    expect(facts.phone?.value).toBe('+35921234567')
    expect(facts.validity?.value).toMatch(/^\d{4}-.+\/\d{4}-.+$/)
    expect((await factsIn('bg', ({ campaign: { offer } }) => (offer.phone = '02 123 4567'))).phone?.value).toBeUndefined()
    const trunk = await factsIn('bg', ({ campaign: { offer } }) => (offer.phone = '+421 (0)2 5555 5555'))
    expect(trunk.phone).toEqual({ text: '+421 (0)2 5555 5555', value: '+421255555555' })
  })

  it('refuse a phone that nobody could dial from abroad, and say why', () => {
    for (const phone of ['+1 23', '+000 000 000', '+359 2 123 4567 8901 2345'])
      expect(checkPhone(phone), phone).toContain('too few or too many digits for its country')
    for (const phone of ['+359 2 987 65 43', '+994 12 345 67 89', '02 123 4567', '112']) expect(checkPhone(phone), phone).toBeUndefined()
  })

  it('put the former currency behind the price in the direction of the language', async () => {
    const facts = await factsIn('ar', ({ brand }) => {
      brand.formerCurrency = 'BGN'
      brand.locales = [...brand.locales, 'ar']
    })
    expect(facts.price?.long).toBe(`${facts.price?.text} (${facts.secondPrice?.text})`)
    expect(facts.price?.text).toMatch(/^\u2068.*\u2069$/)
  })

  it('have a stated discount where no two prices make one, as the language writes it', async () => {
    const stated = (locale: string) =>
      factsIn(locale, ({ campaign: { offer } }) => Object.assign(offer, { price: null, previousPrice: null, discount: 20 }))
    expect(seen((await stated('bg')).discount?.text)).toBe('−20%')
    expect(seen((await stated('sk')).discount?.text)).toBe('−20 %')
    const computed = await factsIn('bg', ({ campaign: { offer } }) => {
      Object.assign(offer, { price: { amount: '8', currency: 'EUR' }, previousPrice: { amount: '10', currency: 'EUR' }, discount: 20 })
    })
    expect(seen(computed.discount?.text)).toBe('−20%')
  })

  it('have a previous price and a discount only if the price was lowered', async () => {
    const lowered = await factsIn('bg', ({ campaign: { offer } }) => {
      offer.price = { amount: '9.90', currency: 'EUR' }
      offer.previousPrice = { amount: '14.90', currency: 'EUR' }
    })
    expect(seen(lowered.previousPrice?.text)).toBe('14,90 €')
    expect(lowered.discount?.text).toMatch(/^\u221233\s?%$/)
    const same = await factsIn('bg', ({ campaign: { offer } }) => {
      offer.price = { amount: '9.90', currency: 'EUR' }
      offer.previousPrice = { amount: '9.9', currency: 'EUR' }
    })
    expect([same.previousPrice, same.discount]).toEqual([undefined, undefined])
    const barely = await factsIn('bg', ({ campaign: { offer } }) => {
      offer.price = { amount: '99.95', currency: 'EUR' }
      offer.previousPrice = { amount: '100.00', currency: 'EUR' }
    })
    expect(barely.previousPrice).toBeDefined()
    expect(barely.discount).toBeUndefined()
  })

  it('have the campaign’s slogan in place of the brand’s, byte for byte', async () => {
    const slogan = 'Сядай — “има” за всички 🌳'
    expect((await factsIn('bg', ({ campaign }) => (campaign.slogan = { bg: slogan }))).slogan?.text).toBe(slogan)
    expect((await factsIn('en', ({ campaign }) => (campaign.slogan = { bg: slogan }))).slogan?.text).toBe(slogan)
  })

  it('keep a coupon byte for byte, and figures in one piece, in right-to-left locales', async () => {
    const facts = await factsIn('ar', () => undefined, shopDocument)
    expect(facts.coupon?.text).toBe('UMMI26')
    for (const name of ['price', 'previousPrice', 'discount', 'phone', 'validity'] as const)
      expect(facts[name]?.text, name).toMatch(/^\u2068[^\u2066-\u2069]+\u2069$/)
    expect(facts.phone?.text).toContain('+962 6 555 0123')
  })

  it('differ between touchpoints in nothing but the link, whatever the prices', async () => {
    const { snapshot } = await snapshotOf(restaurantDocument())
    const [one, other] = [snapshot.touchpoints[0], snapshot.touchpoints[1]] as [Touchpoint, Touchpoint]
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2))
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...snapshot.brand.locales, 'ar', 'de'), (price, previous, locale) => {
        const offer = {
          ...snapshot.campaign.offer,
          price: { amount: price, currency: 'EUR' },
          previousPrice: { amount: previous, currency: 'EUR' },
        }
        const priced: Snapshot = { ...snapshot, campaign: { ...snapshot.campaign, offer } }
        const { link: firstLink, ...first } = factsOf(priced, one, locale)
        const { link: secondLink, ...second } = factsOf(priced, other, locale)
        expect(first).toEqual(second)
        expect(firstLink).not.toEqual(secondLink)
        expect(first.discount === undefined).toBe(
          Math.floor(((Number(previous) - Number(price)) * 100) / Number(previous) + 1e-9) < 1 || !(Number(previous) > Number(price)),
        )
      }),
    )
  })
})

import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { restaurantDocument } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

type Thing = Record<string, unknown>

async function things(document: CampaignDocument, locale = 'bg') {
  const made = await mail(document, locale)
  const data = load(made.html)('head script[type="application/ld+json"]').text()
  const all = data === '' ? [] : (JSON.parse(data) as Thing[])
  return { ...made, all, named: (type: string): Thing => all.find((thing) => thing['@type'] === type) ?? {} }
}

describe('the data of an email', () => {
  it('tells programs of the offer in machine values, the same that its words say', async () => {
    const { all, named, view, jpg } = await things(restaurantDocument())
    expect(all.map((thing) => thing['@type'])).toEqual(['DiscountOffer', 'PromotionCard', 'SaleEvent'])
    expect(all.every((thing) => thing['@context'] === 'http://schema.org/')).toBe(true)
    const image = `https://hub.example/v1/assets/${hashOfBytes(jpg)}.jpg`
    const url = view.button?.url
    const [from, until] = ['2026-06-05T11:00:00+03:00', '2026-06-07T22:00:00+03:00']
    expect(named('DiscountOffer')).toMatchObject({
      description: view.facts.discount?.text,
      discountCode: 'LIPA26',
      availabilityStarts: from,
      availabilityEnds: until,
    })
    expect(named('PromotionCard')).toMatchObject({ image, url, price: '14.50', priceCurrency: 'EUR', discountValue: '4.60' })
    expect(named('SaleEvent')).toMatchObject({
      name: view.headline,
      startDate: from,
      endDate: until,
      location: { '@type': 'Place', name: 'Борисова градина', address: 'поляната до езеро „Ариана“, София' },
      organizer: { '@type': 'Organization', name: 'Trapeza' },
      offers: { '@type': 'Offer', price: '9.90', priceCurrency: 'EUR', validFrom: from, validThrough: until, url },
    })
  })

  it('says by how much a price was lowered to the last cent', async () => {
    const document = restaurantDocument()
    document.campaign.offer.price = { amount: '10', currency: 'EUR' }
    document.campaign.offer.previousPrice = { amount: '19.99', currency: 'EUR' }
    const { named } = await things(document, 'en')
    expect(named('PromotionCard')).toMatchObject({ price: '19.99', discountValue: '9.99' })
  })

  it('leaves out what a campaign does not have, and is absent where there is nothing to offer', async () => {
    const document = restaurantDocument()
    document.campaign.phases = []
    Object.assign(document.campaign.offer, { previousPrice: null, coupon: null, validFrom: null, validUntil: null })
    const plain = await things(document)
    expect(plain.all.map((thing) => thing['@type'])).toEqual(['PromotionCard', 'Offer'])
    expect(plain.named('Offer')).toEqual({
      '@context': 'http://schema.org/',
      '@type': 'Offer',
      price: '9.90',
      priceCurrency: 'EUR',
      url: plain.view.button?.url,
    })
    document.campaign.offer.price = null
    document.campaign.images = []
    expect((await things(document)).all).toEqual([])
  })

  it('stays data whatever the words hold', async () => {
    const document = restaurantDocument()
    const evil = '</script><img src=x onerror=alert(1)> <!-- & \u2028 "'
    document.campaign.headline = { ...document.campaign.headline, bg: evil }
    const { named, html } = await things(document)
    expect(named('SaleEvent')['name']).toBe('</script><img src=x onerror=alert(1)> <!-- & "')
    expect(load(html)('[onerror]').length).toBe(0)
    expect(load(html)('script').length).toBe(1)
  })

  it('says nothing that a sending service would fill in', async () => {
    const document = restaurantDocument()
    document.campaign.headline = { ...document.campaign.headline, bg: 'Обяд за *|FNAME|*' }
    const { named } = await things(document)
    expect(named('SaleEvent')).not.toHaveProperty('name')
    expect(named('SaleEvent')['startDate']).toBe('2026-06-05T11:00:00+03:00')
  })
})

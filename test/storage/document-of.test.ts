import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/content/read-document.ts'
import { documentOf } from '../../src/storage/document-of.ts'
import { brandData, campaignData } from '../../src/storage/payload-data.ts'
import { restaurantDocument } from '../fixtures/index.ts'

describe('A campaign on its way into the database and back', () => {
  it('keeps the layout its brand chose, the one it chose itself, and how many sides a flyer has', () => {
    const document = restaurantDocument()
    document.brand.layout = 'offer-led'
    document.campaign.layout = 'type-led'
    const nowhere = { media: new Map<string, number>(), profiles: new Map<string, number>() }
    const stored = {
      campaign: campaignData(document, 'en', nowhere),
      brand: { ...brandData(document, 'en', nowhere), headingFont: {}, bodyFont: {} },
      touchpoints: document.touchpoints.map((one) => ({ ...one, sides: one.channel === 'flyer' ? '2' : undefined })),
      media: new Map(),
      fonts: new Map(),
      profiles: new Map(),
      evergreen: undefined,
      singleLocale: 'en',
    }
    const { brand, campaign, touchpoints } = readDocument(documentOf(stored))
    expect([brand.layout, campaign.layout]).toEqual(['offer-led', 'type-led'])
    expect(touchpoints.filter(({ sides }) => sides === 2).map(({ channel }) => channel)).toEqual(['flyer'])
  })

  it('keeps a stated discount, and the former currency beside the price', () => {
    const document = restaurantDocument()
    document.brand.formerCurrency = 'BGN'
    Object.assign(document.campaign.offer, { price: null, previousPrice: null, discount: 20 })
    const nowhere = { media: new Map<string, number>(), profiles: new Map<string, number>() }
    const parts = { touchpoints: [], media: new Map(), fonts: new Map(), profiles: new Map(), evergreen: undefined, singleLocale: 'en' }
    const stored = { campaign: campaignData(document, 'en', nowhere), brand: brandData(document, 'en', nowhere) }
    const read = readDocument(documentOf({ ...stored, ...parts }))
    expect([read.brand.formerCurrency, read.campaign.offer.discount]).toEqual(['BGN', 20])
  })

  it('has the brand’s layout where it chose none', () => {
    const document = restaurantDocument()
    const nowhere = { media: new Map<string, number>(), profiles: new Map<string, number>() }
    const campaign = campaignData(document, 'en', nowhere)
    const parts = { touchpoints: [], media: new Map(), fonts: new Map(), profiles: new Map(), evergreen: undefined, singleLocale: 'en' }
    const read = readDocument(documentOf({ campaign, brand: { ...brandData(document, 'en', nowhere), layout: null }, ...parts }))
    expect([read.brand.layout, read.campaign.layout]).toEqual(['photo-led', null])
  })
})

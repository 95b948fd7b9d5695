import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/content/reading/read-document.ts'
import { documentOf } from '../../../src/storage/documents/document-of.ts'
import { brandData, campaignData, filesOf } from '../../../src/storage/documents/payload-data.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

describe('A campaign on its way into the database and back', () => {
  it('keeps the layout its brand chose, the one it chose itself, how many sides a flyer has and how heavy banners may be', () => {
    const document = restaurantDocument()
    document.brand.layout = 'offer-led'
    document.campaign.layout = 'type-led'
    const nowhere = { pictures: new Map<string, number>(), profiles: new Map<string, number>() }
    const stored = {
      campaign: campaignData(document, 'en', nowhere),
      brand: { ...brandData(document, 'en', nowhere), headingFont: {}, bodyFont: {} },
      touchpoints: document.touchpoints.map((one) => ({
        ...one,
        sides: one.channel === 'flyer' ? '2' : undefined,
        maxKilobytes: one.channel === 'web-banner' ? 60 : null,
      })),
      pictures: new Map(),
      fonts: new Map(),
      profiles: new Map(),
      evergreen: undefined,
      singleLocale: 'en',
    }
    const { brand, campaign, touchpoints } = readDocument(documentOf(stored))
    expect([brand.layout, campaign.layout]).toEqual(['offer-led', 'type-led'])
    expect(touchpoints.filter(({ sides }) => sides === 2).map(({ channel }) => channel)).toEqual(['flyer'])
    expect(touchpoints.filter(({ maxKilobytes }) => maxKilobytes === 60).map(({ channel }) => channel)).toEqual(['web-banner'])
  })

  it('keeps directions, opening hours and the map of its place, whose description may be its own', () => {
    const document = restaurantDocument()
    const map = { asset: { file: 'images/map.svg' }, alt: { en: 'The way along the lake' } }
    Object.assign(document.campaign.place, { directions: { en: 'Follow the path.' }, openingHours: { en: 'Mon 10–22\nTue 10–20' }, map })
    expect(filesOf(document).find(({ file }) => file === 'images/map.svg')?.alt.en).toBe('The way along the lake')
    const stored = {
      campaign: campaignData(document, 'en', { pictures: new Map([['images/map.svg', 7]]) }),
      brand: brandData(document, 'en', { pictures: new Map() }),
    }
    const upload = { id: 7, sha256: 'ab'.repeat(32), filename: 'map.svg', mimeType: 'image/svg+xml', width: 900, height: 600, alt: 'A map' }
    const parts = { touchpoints: [], pictures: new Map([[7, upload]]), fonts: new Map(), evergreen: undefined, singleLocale: 'en' }
    const { place } = readDocument(documentOf({ ...stored, ...parts })).campaign
    expect([place.directions, place.openingHours]).toEqual([{ en: 'Follow the path.' }, { en: 'Mon 10–22\nTue 10–20' }])
    expect(place.map).toMatchObject({
      asset: { sha256: upload.sha256, name: 'map.svg', width: 900 },
      alt: { en: 'The way along the lake' },
    })
    const bare = { ...stored.campaign, place: { name: 'Garden' } }
    expect(readDocument(documentOf({ ...stored, ...parts, campaign: bare })).campaign.place).toMatchObject({
      directions: {},
      openingHours: {},
      map: null,
    })
  })

  it('keeps a stated discount, and the former currency beside the price', () => {
    const document = restaurantDocument()
    document.brand.formerCurrency = 'BGN'
    Object.assign(document.campaign.offer, { price: null, previousPrice: null, discount: 20 })
    const nowhere = { pictures: new Map<string, number>(), profiles: new Map<string, number>() }
    const parts = { touchpoints: [], pictures: new Map(), fonts: new Map(), profiles: new Map(), evergreen: undefined, singleLocale: 'en' }
    const stored = { campaign: campaignData(document, 'en', nowhere), brand: brandData(document, 'en', nowhere) }
    const read = readDocument(documentOf({ ...stored, ...parts }))
    expect([read.brand.formerCurrency, read.campaign.offer.discount]).toEqual(['BGN', 20])
  })

  it('keeps logos and marks, and the rules for them as far as the brand states any', () => {
    const document = restaurantDocument()
    const sha256 = 'a'.repeat(64)
    document.brand.logos = {
      onLight: { file: 'l.svg' },
      onDark: { file: 'd.svg' },
      markOnLight: { file: 'm.svg' },
      markOnDark: { file: 'n.svg' },
    }
    document.brand.logoRules = { clearSpace: 0.5, minWidth: { px: 60, mm: 20 }, markMinWidth: { px: 16, mm: 5 }, inCode: true }
    const ids = new Map(['l.svg', 'd.svg', 'm.svg', 'n.svg'].map((file, index) => [file, index]))
    const pictures = new Map(
      [...ids].map(([filename, id]) => [id, { id, sha256, filename, mimeType: 'image/svg+xml', width: 4, height: 1 }]),
    )
    const parts = { touchpoints: [], pictures, fonts: new Map(), evergreen: undefined, singleLocale: 'en' }
    const campaign = campaignData(document, 'en', { pictures: ids })
    const brand = brandData(document, 'en', { pictures: ids })
    const read = readDocument(documentOf({ campaign, brand, ...parts })).brand
    const names = Object.entries(read.logos).map(([field, asset]) => `${field} ${'name' in asset ? asset.name : ''}`)
    expect(names).toEqual(['onLight l.svg', 'onDark d.svg', 'markOnLight m.svg', 'markOnDark n.svg'])
    expect(read.logoRules).toEqual(document.brand.logoRules)
    const empty = { clearSpace: null, minWidth: { px: null, mm: 20 }, markMinWidth: {} }
    const usual = { clearSpace: 0.25, minWidth: { px: 40, mm: 20 }, markMinWidth: { px: 16, mm: 5 }, inCode: false }
    expect(readDocument(documentOf({ campaign, brand: { ...brand, logoRules: empty }, ...parts })).brand.logoRules).toEqual(usual)
  })

  it('has the brand’s layout where it chose none', () => {
    const document = restaurantDocument()
    const nowhere = { pictures: new Map<string, number>(), profiles: new Map<string, number>() }
    const campaign = campaignData(document, 'en', nowhere)
    const parts = { touchpoints: [], pictures: new Map(), fonts: new Map(), profiles: new Map(), evergreen: undefined, singleLocale: 'en' }
    const read = readDocument(documentOf({ campaign, brand: { ...brandData(document, 'en', nowhere), layout: null }, ...parts }))
    expect([read.brand.layout, read.campaign.layout]).toEqual(['photo-led', null])
  })
})

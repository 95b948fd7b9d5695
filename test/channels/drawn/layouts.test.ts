import { describe, expect, it } from 'vitest'
import { templateOf } from '../../../src/channels/shared/layout/layout.ts'
import { UnknownSizeError } from '../../../src/channels/contract/unknown-size.ts'
import { restaurantDocument, shopDocument } from '../../fixtures/index.ts'
import { lacking, longest, palettes, shortest, withWay } from './copy.ts'
import { families, faultsOf, languages, pageName, pages, viewsOf, ways, wrongWith } from './measure.ts'

const backs = pages.filter(({ side }) => side === 'back')

describe.each(families)('the layout family %s', (family) => {
  it.each(languages)(
    'fits the longest copy in %s: in its place, apart, inside the safe area, readable on the pixels beneath',
    async (locale, document) => {
      expect(await wrongWith(family, longest(document()), locale)).toEqual([])
    },
  )

  it.each(languages)('carries the shortest copy in %s, without photo and logo', async (locale, document) => {
    expect(await wrongWith(family, shortest(document()), locale)).toEqual([])
  })

  it.each(Object.entries(lacking))('has a face without %s', async (_, lack) => {
    const document = restaurantDocument()
    lack(document)
    expect(await wrongWith(family, document, 'az')).toEqual([])
  })

  it.each(Object.entries(ways))('tells the way with %s, on backs of one language or two', async (_, change) => {
    const both = withWay(restaurantDocument())
    const one = withWay(shopDocument())
    one.brand.locales = ['ar']
    for (const document of [both, one]) change(document)
    expect(await wrongWith(family, both, 'fil', backs)).toEqual([])
    expect(await wrongWith(family, one, 'ar', backs)).toEqual([])
  })

  it('sets a second language that is read the other way within its place', async () => {
    expect(await wrongWith(family, longest(shopDocument()), 'en', backs)).toEqual([])
    expect(await wrongWith(family, shortest(shopDocument()), 'en', backs)).toEqual([])
  })

  it.each(Object.entries(palettes))('reads with a palette of %s', async (_, palette) => {
    const document = restaurantDocument()
    document.brand.palette = palette
    document.brand.logos.onDark = { file: 'images/logo-on-dark.svg' }
    expect(await wrongWith(family, document, 'bg')).toEqual([])
  })

  it('is mirrored as a whole for locales that are read from right to left', async () => {
    const [english, arabic] = [await viewsOf(shopDocument(), 'en'), await viewsOf(shopDocument(), 'ar')]
    for (const page of pages) {
      const [ltr, rtl] = [await english.drawn(family, page), await arabic.drawn(family, page)]
      const boxes = new Map(rtl.texts.map(({ name, box }) => [name, box]))
      expect([...boxes.keys()], pageName(page)).toEqual(ltr.texts.map(({ name }) => name))
      for (const { name, box } of ltr.texts)
        expect(boxes.get(name)?.x, `${pageName(page)} ${name}`).toBeCloseTo(ltr.width - box.x - box.width, 6)
    }
  })

  it('sets its headline from the side where reading starts, at twice the length too, and never cuts it', async () => {
    const document = restaurantDocument()
    document.campaign.headline.fil = `${document.campaign.headline.fil ?? ''} ${document.campaign.summary.fil ?? ''}`
    const { drawn } = await viewsOf(document, 'fil')
    for (const page of pages) {
      const drawing = await drawn(family, page)
      expect(
        faultsOf(drawing, page.channel.spec.sizes[page.size]?.unit ?? 'px', page.side).map((fault) => `${pageName(page)}: ${fault}`),
      ).toEqual([])
    }
  })
})

describe('the template of a layout', () => {
  it('is named by channel, family and shape; a flyer has a back', () => {
    expect(templateOf({ channel: 'web-banner', layout: 'type-led' }, '970x90')).toBe('web-banner/type-led/strip.svg')
    expect(templateOf({ channel: 'flyer', layout: 'offer-led' }, 'letter')).toBe('flyer/offer-led/sheet.svg')
    expect(templateOf({ channel: 'flyer', layout: 'photo-led' }, 'dl', 'back')).toBe('flyer/photo-led/back.svg')
    expect(() => templateOf({ channel: 'flyer', layout: 'photo-led' }, 'a9')).toThrow(UnknownSizeError)
  })
})

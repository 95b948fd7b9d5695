import { load, type CheerioAPI } from 'cheerio'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { email } from '../../src/channels/email/index.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { layoutNames, type ShippedLayout } from '../../src/content/tables/layout-names.ts'
import { restaurantDocument, shopDocument } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

const inLayout = (layout: ShippedLayout, document = restaurantDocument()) => {
  document.campaign.layout = layout
  return document
}
/** Where a text or an element's alternative text first comes in reading order. */
const placeOf = ($: CheerioAPI, what: string): number => $('body').html()?.indexOf(what) ?? -1

describe('the layouts of an email', () => {
  it('come from the brand, and from the campaign where it differs', async () => {
    const document = restaurantDocument()
    document.brand.layout = 'offer-led'
    expect((await mail(document, 'bg')).view.layout).toBe('offer-led')
    expect((await mail(inLayout('type-led', document), 'bg')).view.layout).toBe('type-led')
  })

  it('lead with the picture, with the offer, or with words alone', async () => {
    const order = async (layout: ShippedLayout): Promise<string[]> => {
      const { html, view } = await mail(inLayout(layout), 'en')
      const $ = load(html)
      const places = {
        picture: placeOf($, `alt="${view.alt}"`),
        headline: placeOf($, '<h1'),
        offer: placeOf($, 'class="now '),
        summary: placeOf($, view.summary[0] ?? ''),
      }
      expect(Object.values(places)).not.toContain(-1)
      return Object.entries(places)
        .sort(([, a], [, b]) => a - b)
        .map(([name]) => name)
    }
    expect(await order('photo-led')).toEqual(['picture', 'headline', 'summary', 'offer'])
    expect(await order('offer-led')).toEqual(['headline', 'offer', 'picture', 'summary'])
    expect(await order('type-led')).toEqual(['headline', 'summary', 'offer', 'picture'])
  })

  it('say the same words, facts and links, whichever it is', async () => {
    const said = async (layout: ShippedLayout) => {
      const { html, txt } = await mail(inLayout(layout), 'bg')
      const words = load(html)('body').text().split(/\s+/).sort()
      return { txt, words: words.filter((word) => word !== 'Trapeza' && word !== '\u200b') }
    }
    const [first, ...others] = await Promise.all(layoutNames.map(said))
    for (const other of others) expect(other).toEqual(first)
  })

  it('show the logo as a picture of its own where no picture leads, with the name of the brand for those who see none', async () => {
    for (const layout of ['offer-led', 'type-led'] as const) {
      const { html, logo } = await mail(inLayout(layout), 'bg')
      const [mark] = load(html)('img').get()
      expect(mark?.attribs).toMatchObject({ src: `https://hub.example/v1/assets/${hashOfBytes(logo)}.png`, alt: 'Trapeza' })
      const { width = 0, height = 0 } = await sharp(logo).metadata()
      expect([width / 2, height / 2].map(String)).toEqual([mark?.attribs['width'], mark?.attribs['height']])
    }
  })

  it('make no file that they have no use for', async () => {
    const plain = restaurantDocument()
    plain.campaign.images = []
    plain.brand.logos = {}
    expect((await mail(inLayout('type-led', plain), 'bg')).formats).not.toEqual(expect.arrayContaining(['jpg']))
    expect(load((await mail(inLayout('offer-led', plain), 'bg')).html)('img').length).toBe(0)
    expect((await mail(inLayout('photo-led'), 'bg')).formats).not.toContain('logo-png')
  })

  it('read from the right in Arabic', async () => {
    for (const layout of layoutNames) {
      const $ = load((await mail(inLayout(layout, shopDocument()), 'ar')).html)
      expect($('html').attr('dir')).toBe('rtl')
      expect($('[align=left]').length).toBe(0)
    }
  })

  it('set a headline smaller whose words would not fit a telephone', async () => {
    const document = inLayout('type-led')
    document.campaign.headline = { ...document.campaign.headline, bg: 'Благотворителнокултурнопросветен обяд' }
    const size = async () => Number(/font-size:(\d+)px/.exec(load((await mail(document, 'bg')).html)('h1').attr('style') ?? '')?.[1])
    expect(await size()).toBeLessThan(40)
    document.campaign.headline.bg = 'Обяд'
    expect(await size()).toBe(60)
  })

  it('keep the words of the letter out of the line behind the subject', async () => {
    const { html, view } = await mail(restaurantDocument(), 'bg')
    const [hidden = ''] = load(html)('body').text().trim().split('\n')
    expect(hidden.startsWith(view.preheader)).toBe(true)
    expect(hidden.slice(view.preheader.length)).toMatch(/^(\u034f\u200c\u00a0?){40,}$/)
  })

  it('say dates at full length where there is one', async () => {
    const { view, sources } = await mail(restaurantDocument(), 'bg')
    const facts = { ...view.facts, validity: { text: 'до 7 юни', long: 'до неделя, 7 юни' } }
    const [html, txt] = await email.render({ ...view, facts }, { size: '', formats: ['html', 'txt'] }, sources)
    for (const made of [html, txt]) expect(new TextDecoder().decode(made?.bytes)).toContain(facts.validity.long)
  })
})

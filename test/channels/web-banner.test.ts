import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import type { CampaignDocument, Snapshot, Touchpoint } from '../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

const sizes = Object.entries(webBanner.spec.sizes)

function bannerOf({ touchpoints }: Snapshot): Touchpoint {
  const found = touchpoints.find(({ channel }) => channel === 'web-banner')
  if (!found) throw new Error('the fixture has no banner')
  return found
}

async function composed(document: CampaignDocument, locale: string, baseUrl?: string) {
  const { snapshot, sources } = await snapshotOf(document, { baseUrl })
  return { view: webBanner.compose(snapshot, bannerOf(snapshot), locale), sources }
}

const everyLocale: [string, () => CampaignDocument][] = [
  ...['bg', 'en', 'sk', 'az', 'fil'].map((locale): [string, () => CampaignDocument] => [locale, restaurantDocument]),
  ['ar', shopDocument],
]

describe('a web banner', () => {
  it.each(everyLocale)('in %s has the exact pixels of every size, its facts, and no word that does not fit', async (locale, document) => {
    const { view, sources } = await composed(document(), locale)
    for (const [size, { width, height }] of sizes) {
      const [made] = await webBanner.render(view, { size, formats: ['png'] }, sources)
      const picture = await sharp(made?.bytes).metadata()
      expect([size, picture.width, picture.height]).toEqual([size, width, height])
      expect(made?.findings.filter(({ rule }) => rule === 'text-fits')).toEqual([])
      for (const name of webBanner.spec.facts.perSize?.[size] ?? webBanner.spec.facts.must) {
        const fact = view.facts[name]
        if (fact)
          expect(
            [fact.text, fact.short, fact.long].some((text) => text !== undefined && made?.text.includes(text)),
            `${size} ${name}`,
          ).toBe(true)
      }
    }
  })

  it('weighs no more than ad servers take, in every size and format', async () => {
    const { view, sources } = await composed(restaurantDocument(), 'bg')
    for (const [size] of sizes) {
      for (const { format, bytes, findings } of await webBanner.render(view, { size, formats: ['png', 'webp', 'html'] }, sources)) {
        expect(bytes.byteLength, `${size} ${format}`).toBeLessThanOrEqual(webBanner.spec.formats[format]?.maxWeight?.[size]?.bytes ?? 0)
        expect(findings).toEqual([])
      }
    }
  })

  it('is the same to the byte when it is drawn again', async () => {
    const { view, sources } = await composed(shopDocument(), 'ar')
    const target = { size: '300x250', formats: ['png', 'webp', 'html'] }
    const [first, second] = [await webBanner.render(view, target, sources), await webBanner.render(view, target, sources)]
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
      second.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
    )
  })

  it('reads with what a campaign may lack: photo, logo, price, coupon, all of them', async () => {
    const lacking: ((document: CampaignDocument) => void)[] = [
      ({ campaign }) => (campaign.images = []),
      ({ brand }) => (brand.logos = {}),
      ({ campaign }) => (campaign.offer.coupon = null),
      ({ campaign }) => (campaign.offer.previousPrice = null),
      ({ campaign }) => Object.assign(campaign.offer, { price: null, previousPrice: null }),
      ({ campaign }) =>
        Object.assign(campaign, {
          offer: { ...campaign.offer, price: null, previousPrice: null, coupon: null },
          images: [],
          place: { name: {}, address: {} },
        }),
    ]
    for (const lack of lacking) {
      const document = restaurantDocument()
      lack(document)
      const { view, sources } = await composed(document, 'az')
      for (const [size] of sizes) {
        const [made] = await webBanner.render(view, { size, formats: ['png'] }, sources)
        expect(made?.findings).toEqual([])
      }
    }
  })
})

describe('the HTML snippet', () => {
  const snippet = async (document: CampaignDocument, locale: string, baseUrl?: string) => {
    const { view, sources } = await composed(document, locale, baseUrl)
    const [made] = await webBanner.render(view, { size: '300x250', formats: ['html'] }, sources)
    return { view, findings: made?.findings ?? [], html: Buffer.from(made?.bytes ?? []).toString('utf8') }
  }

  it('is a link around one picture that needs no other file', async () => {
    const { html, view } = await snippet(restaurantDocument(), 'en')
    expect(html).toContain(`<a href="${view.link ?? ''}"`)
    expect(html).toContain('src="data:image/webp;base64,')
    expect(html).toContain('width="300" height="250"')
    expect(html).toContain(`alt="Lunch under the lindens. `)
    expect(html).not.toMatch(/<script|src="http|url\(/)
  })

  it('says which language its button and its words are borrowed from, and knows Filipino from Finnish', async () => {
    const document = restaurantDocument()
    document.brand.locales = ['fi', 'fil']
    document.brand.defaultLocale = 'fi'
    document.campaign.headline = { fi: 'Lounas puistossa' }
    document.campaign.images = []
    document.campaign.callToAction.label = { fi: 'Varaa' }
    const { view } = await composed(document, 'fil')
    const borrowed = view.findings.filter(({ rule, actual }) => rule === 'fallback' && actual === 'fi').map(({ place }) => place)
    expect(borrowed).toEqual(expect.arrayContaining(['campaign.headline', 'campaign.callToAction.label']))
  })

  it('tells those who do not see it what is taken off, also where no price is named', async () => {
    const document = restaurantDocument()
    Object.assign(document.campaign.offer, { price: null, previousPrice: null, discount: 20 })
    const { html, view } = await snippet(document, 'en')
    expect(html).toContain(`. ${view.facts.discount?.text}. `)
  })

  it('escapes whatever a marketer types', async () => {
    const document = restaurantDocument()
    document.campaign.headline.en = `"><script>alert('x')</script> {{headline}} & co`
    const { html } = await snippet(document, 'en')
    expect(html).not.toContain('<script')
    expect(html).toContain(`&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt; {{headline}} &amp; co`)
  })

  it('is the picture alone when the campaign leads nowhere', async () => {
    const document = restaurantDocument()
    document.campaign.callToAction.url = null
    expect((await snippet(document, 'en')).html).toMatch(/^<img [^>]*>\n$/)
  })

  it('warns when its link works on this computer only', async () => {
    const { findings } = await snippet(restaurantDocument(), 'en', 'http://localhost:3000')
    expect(findings.map(({ rule }) => rule)).toContain('loopback-link')
  })
})

import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

const zipped = Object.entries(webBanner.spec.sizes).filter(([size]) => webBanner.spec.formats.zip?.sizes?.includes(size))

async function unpacked(document: CampaignDocument, locale: string, size: string, baseUrl?: string) {
  const { snapshot, sources } = await snapshotOf(document, { baseUrl })
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
  if (!touchpoint) throw new Error('the fixture has no banner')
  const view = webBanner.compose(snapshot, touchpoint, locale)
  const [made] = await webBanner.render(view, { size, formats: ['zip'] }, sources)
  if (!made) throw new Error('no zip was made')
  const files = unzipSync(made.bytes)
  return { view, made, files, page: new TextDecoder().decode(files['index.html']) }
}

const rulesOf = ({ findings }: { findings: readonly { rule: string }[] }) => findings.map(({ rule }) => rule)

describe('the HTML5 banner', () => {
  it.each([
    ['bg', restaurantDocument],
    ['ar', shopDocument],
  ] as const)('in %s is what ad servers take, in every size that pages show', async (locale, document) => {
    for (const [size, { width, height }] of zipped) {
      const { made, files, page } = await unpacked(document(), locale, size)
      const $ = load(page)
      expect(made.bytes.byteLength, size).toBeLessThanOrEqual(webBanner.spec.formats.zip?.maxWeight?.[size]?.bytes ?? 0)
      expect(Object.keys(files).length).toBeLessThanOrEqual(40)
      expect($('head meta[name="ad.size"]').attr('content')).toBe(`width=${width},height=${height}`)
      expect($('html').attr('lang')).toBe(locale)
      expect($('html').attr('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
      const shown = $('img')
        .toArray()
        .map(({ attribs }) => attribs.src ?? '')
      expect(shown.toSorted()).toEqual(
        Object.keys(files)
          .filter((name) => name !== 'index.html')
          .toSorted(),
      )
      expect(page).not.toMatch(/https?:\/\/(?!hub\.example\/)/)
      // The smallest button says one thing: it has one scene.
      expect(shown.length, `scenes of ${size}, with the ground`).toBeGreaterThanOrEqual(width * height < 15_000 ? 2 : 3)
      expect(shown.length).toBeLessThanOrEqual(4)
    }
  })

  it('names where it leads in a clickTag that ad servers can replace, and opens a new tab', async () => {
    const { page, view } = await unpacked(restaurantDocument(), 'en', '300x250')
    const $ = load(page)
    expect($('head script').text().trim()).toBe(`var clickTag = "${view.link ?? ''}";`)
    expect(view.link).toMatch(/^https:/)
    expect($('a').attr()).toMatchObject({ target: '_blank', rel: 'noopener' })
  })

  it('leaves its link to the ad server when the campaign leads nowhere', async () => {
    const document = restaurantDocument()
    document.campaign.callToAction.url = null
    const { page } = await unpacked(document, 'en', '300x250')
    expect(page).toContain('var clickTag = "";')
  })

  it('warns of a link that ad servers refuse because it is not secure', async () => {
    expect(rulesOf((await unpacked(restaurantDocument(), 'en', '300x250', 'http://hub.example')).made)).toContain('https-link')
    expect(rulesOf((await unpacked(restaurantDocument(), 'en', '300x250', 'http://localhost:3000')).made)).toContain('loopback-link')
    expect(rulesOf((await unpacked(restaurantDocument(), 'en', '300x250')).made)).toEqual([])
  })

  it('has the pixels of a dense screen in its ground, and letters as outlines', async () => {
    const { files } = await unpacked(restaurantDocument(), 'en', '300x250')
    const { width, height, format } = await sharp(files['ground.jpg']).metadata()
    expect([width, height, format]).toEqual([600, 500, 'jpeg'])
    for (const name of Object.keys(files).filter((file) => file.endsWith('.svg'))) {
      expect(new TextDecoder().decode(files[name])).not.toMatch(/<text|<script|href="http/)
    }
  })

  it('has come to rest within 30 seconds, and does not begin again', async () => {
    const { page } = await unpacked(restaurantDocument(), 'en', '160x600')
    const delays = [...page.matchAll(/animation-delay: ([\d.]+)s/g)].map(([, seconds]) => Number(seconds))
    const length = Number(/animation: arrive ([\d.]+)s/.exec(page)?.[1])
    expect(Math.max(...delays) + length).toBeLessThan(30)
    expect(page).not.toContain('infinite')
  })

  it('takes whatever a marketer types as text', async () => {
    const document = restaurantDocument()
    document.campaign.headline.en = `</title></script><script>alert('x')</script>" onload="y`
    const { page } = await unpacked(document, 'en', '300x250')
    expect(load(page)('script').length).toBe(2)
    expect(load(page)('[onload]').length).toBe(0)
  })

  it('is the same to the byte in every time zone', async () => {
    const before = process.env.TZ
    const bytes: string[] = []
    try {
      for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
        process.env.TZ = zone
        bytes.push(Buffer.from((await unpacked(shopDocument(), 'ar', '728x90')).made.bytes).toString('base64'))
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
    expect(bytes[0]).toBe(bytes[1])
  })
})

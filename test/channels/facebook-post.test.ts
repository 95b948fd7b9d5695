import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { facebookPost } from '../../src/channels/facebook-post/index.ts'
import { hashOfBytes } from '../../src/content/hash.ts'
import { graphemes } from '../../src/content/ladder.ts'
import type { CampaignDocument } from '../../src/content/snapshot.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

async function post(document: CampaignDocument, locale: string, options?: Parameters<typeof snapshotOf>[1]) {
  const { snapshot, sources } = await snapshotOf(document, options)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'facebook-post')
  if (!touchpoint) throw new Error('the fixture has no Facebook page')
  const view = facebookPost.compose(snapshot, touchpoint, locale)
  const [txt, json] = await facebookPost.render(view, { size: '', formats: ['txt', 'json'] }, sources)
  const picture = async (size: string) =>
    (await facebookPost.render(view, { size, formats: ['jpg'] }, sources))[0]?.bytes ?? new Uint8Array()
  return {
    view,
    message: new TextDecoder().decode(txt?.bytes),
    json: JSON.parse(new TextDecoder().decode(json?.bytes)) as Requests,
    picture,
    findings: [...view.findings, ...(txt?.findings ?? [])],
  }
}
interface Requests {
  feed: { message: string; link?: string }
  photos: { url: string; caption: string; alt_text_custom: string }
}

describe('a Facebook post', () => {
  it('says hook, slogan, price, dates and place before "See more", in every language', async () => {
    for (const locale of restaurantDocument().brand.locales) {
      const { message, view } = await post(restaurantDocument(), locale)
      const shown = message.slice(0, 477)
      for (const fact of ['slogan', 'price', 'validity', 'place', 'coupon', 'link'] as const)
        expect(shown).toContain(view.facts[fact]?.text)
      expect(message.split('\n')[0]).toBe(view.headline)
    }
  })

  it('is two requests as the Graph API takes them', async () => {
    const { json, view, message, picture } = await post(restaurantDocument(), 'en')
    expect(json.feed).toEqual({ message: message.trimEnd(), link: view.facts.link?.text })
    expect(json.photos).toEqual({
      url: `https://hub.example/v1/assets/${hashOfBytes(await picture('1080x1080'))}.jpg`,
      caption: message.trimEnd(),
      alt_text_custom: 'A plate of tomatoes on the grass under a tree',
    })
  })

  it('names a picture that the touchpoint has', async () => {
    const document = restaurantDocument()
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, sizes: ['1200x630'] }))
    const { json, picture } = await post(document, 'en')
    expect(json.photos.url).toContain(hashOfBytes(await picture('1200x630')))
  })

  it('has pictures of the exact size that keep the focal point, also of a campaign without one', async () => {
    const bare = { ...restaurantDocument(), campaign: { ...restaurantDocument().campaign, images: [] } }
    for (const document of [restaurantDocument(), bare]) {
      const { picture } = await post(document, 'bg')
      for (const [width, height] of [
        [1200, 630],
        [1080, 1080],
      ] as const) {
        expect(await sharp(await picture(`${width}x${height}`)).metadata()).toMatchObject({ width, height, format: 'jpeg' })
      }
    }
    const { picture } = await post(restaurantDocument(), 'bg')
    const { data } = await sharp(await picture('1080x1080'))
      .extract({ left: 540, top: 800, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data].map((value) => Math.round(value / 32))).not.toEqual([79, 122, 67].map((value) => Math.round(value / 32)))
  })

  it('greets, calls and decorates as the tone says, by data alone', async () => {
    const speaking = async (tone: string, locale: string) => {
      const document = restaurantDocument()
      document.campaign.tone = tone
      document.campaign.headline = { ...document.campaign.headline, [locale]: 'Soup! Soup! 🍲' }
      return (await post(document, locale)).message
    }
    expect(await speaking('formal', 'bg')).toContain('Уважаеми гости,')
    expect(await speaking('formal', 'bg')).toContain('Soup. Soup.\n')
    expect(await speaking('formal', 'bg')).not.toMatch(/\p{Extended_Pictographic}/u)
    expect(await speaking('friendly', 'en')).toContain('Soup! Soup. 🍲\n')
    expect(await speaking('friendly', 'en')).toContain('📅 June 5–7')
    expect(await speaking('lively', 'en')).toContain('🎟️ Code LIPA26')
  })

  it("takes a marketer's own message, fills in its facts and adds those that it leaves out", async () => {
    const document = restaurantDocument()
    document.campaign.adaptations = [
      { of: 'facebook-post', locale: 'en', slot: 'message', text: 'Channel words' },
      { of: 'facebook-page', locale: 'en', slot: 'message', text: 'Lunch costs {price}!! Come {validity}.' },
    ]
    const { message, view } = await post(document, 'en')
    expect(message).toMatch(/^Lunch costs €9.90!! Come June 5–7\.\n/)
    expect(message.split(view.facts.validity?.text ?? '-')).toHaveLength(2)
    for (const fact of ['slogan', 'previousPrice', 'coupon', 'place', 'link', 'terms'] as const)
      expect(message).toContain(view.facts[fact]?.text)
    expect((await post(document, 'bg')).message).not.toContain('Lunch costs')
  })

  it('cuts a body that is too long at the end of a sentence, and says so', async () => {
    const document = restaurantDocument()
    document.campaign.body = { bg: [{ type: 'paragraph', content: [{ text: 'Супата е готова за всички. '.repeat(4_000) }] }] }
    const { message, findings } = await post(document, 'bg')
    expect(graphemes(message)).toBeLessThanOrEqual(63_206)
    expect(message).toContain('всички.\n')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'slot-shortened', place: 'body' }))
  })

  it('blocks what Facebook does not take, and warns when facts stand too late', async () => {
    const document = restaurantDocument()
    document.campaign.offer.terms = { bg: 'Д'.repeat(70_000) }
    document.campaign.slogan = { bg: 'С'.repeat(500) }
    const { findings } = await post(document, 'bg')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'slot-limit', severity: 'blocker' }))
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'facts-first', severity: 'warning' }))
  })

  it('says which language stands in for one that is missing', async () => {
    const document = restaurantDocument()
    delete document.campaign.summary['sk']
    const { message, findings } = await post(document, 'sk')
    expect(message).toContain('Три дни готвим')
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'fallback', place: 'campaign.summary', expected: 'sk', actual: 'bg' }))
  })

  it('warns that a link on a loopback address leads nowhere', async () => {
    const { findings } = await post(shopDocument(), 'ar', { baseUrl: 'http://localhost:3000' })
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'loopback-link', severity: 'warning' }))
  })

  it('keeps prices and codes in one piece in Arabic', async () => {
    const { message, view } = await post(shopDocument(), 'ar')
    expect(message).toContain(`${view.facts.price?.text} بدلًا من ${view.facts.previousPrice?.text}`)
    expect(message).toContain('الرمز \u2068UMMI26\u2069')
  })
})

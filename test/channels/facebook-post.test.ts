import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { facebookPost } from '../../src/channels/facebook-post/index.ts'
import { checkDocument } from '../../src/content/checks/check.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { graphemes } from '../../src/content/text/counting/ladder.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
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
  scheduled?: Record<'feed' | 'photos', { published: boolean; scheduled_publish_time: number }>
  openGraph?: { property: string; content: string }[]
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

  it('is the same two requests for later where its phase has a beginning', async () => {
    expect((await post(restaurantDocument(), 'en')).json.scheduled).toBeUndefined()
    const document = restaurantDocument()
    document.campaign.phases = [{ name: 'live', from: '2026-06-05T10:00:00+03:00', until: null }]
    const { feed, photos, scheduled } = (await post(document, 'en')).json
    const waiting = { published: false, scheduled_publish_time: Date.UTC(2026, 5, 5, 7) / 1000 }
    expect(scheduled).toEqual({ feed: { ...feed, ...waiting }, photos: { ...photos, ...waiting } })
  })

  it('tells what the page it leads to should say of itself, and shows the picture of a card', async () => {
    const { json, picture, view } = await post(restaurantDocument(), 'bg')
    const tags = Object.fromEntries((json.openGraph ?? []).map(({ property, content }) => [property, content]))
    expect(tags).toMatchObject({
      'og:type': 'website',
      'og:url': restaurantDocument().campaign.callToAction.url,
      'og:title': view.headline,
      'og:locale': 'bg_BG',
      'og:image': expect.stringMatching(
        new RegExp(`^https://hub\\.example/v1/assets/${hashOfBytes(await picture('1200x630'))}\\.jpg\\?v=[0-9a-f]{10}$`),
      ) as unknown,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': view.alt,
    })
    expect(tags['og:description']).toContain(view.facts.price?.text)
    const codes = await Promise.all(
      ['fil', 'az'].map(async (locale) =>
        (await post(restaurantDocument(), locale)).json.openGraph?.find((tag) => tag.property === 'og:locale'),
      ),
    )
    expect(codes.map((tag) => tag?.content)).toEqual(['tl_PH', 'az_AZ'])
  })

  it('gives its picture another address whenever what is offered or said changes, and only then', async () => {
    const addressOf = async (change: (document: ReturnType<typeof restaurantDocument>) => void) => {
      const document = restaurantDocument()
      change(document)
      return (await post(document, 'en')).json.openGraph?.find(({ property }) => property === 'og:image')?.content
    }
    const addresses = await Promise.all(
      [
        () => undefined,
        ({ campaign }) => (campaign.offer.price = { amount: '8.90', currency: 'EUR' }),
        ({ campaign }) => (campaign.offer.coupon = 'OTHER'),
        ({ campaign }) => (campaign.offer.validUntil = '2026-06-08T21:00:00+03:00'),
        ({ campaign }) => (campaign.headline = { ...campaign.headline, en: 'Another headline' }),
        ({ brand }) => (brand.slogan = { ...brand.slogan, en: 'Another slogan' }),
      ].map((change: (document: ReturnType<typeof restaurantDocument>) => void) => addressOf(change)),
    )
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(await addressOf(({ campaign }) => (campaign.offer.price = { ...campaign.offer.price } as typeof campaign.offer.price))).toBe(
      addresses[0],
    )
  })

  it('says what is offered within its first 80 characters, or by how much the headline is too long', async () => {
    for (const locale of restaurantDocument().brand.locales) {
      const { message, view, findings } = await post(restaurantDocument(), locale)
      expect(
        [...new Intl.Segmenter().segment(message)]
          .slice(0, 80)
          .map(({ segment }) => segment)
          .join(''),
      ).toContain(view.facts.price?.text)
      expect(findings.map(({ rule }) => rule)).not.toContain('hook-first')
    }
    const document = restaurantDocument()
    document.campaign.headline = { bg: 'Обяд'.repeat(20) }
    const { findings, message, view } = await post(document, 'bg')
    const end = message.indexOf(view.facts.price?.text ?? '-') + (view.facts.price?.text.length ?? 0)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'hook-first',
        actual: `${end} characters`,
        message: expect.stringContaining(`by ${end - 80} characters`),
      }),
    )
  })

  it('closes with the hashtags of the campaign and the brand, as many as the tone takes, never those of another language', async () => {
    const document = restaurantDocument()
    document.campaign.tone = 'playful'
    document.campaign.hashtags = { bg: '#ФестивалВПарка обяд' }
    document.brand.hashtags = { bg: '#Обяд #Липа #София', en: 'Lipa' }
    expect((await post(document, 'bg')).message).toContain('\n\n#ФестивалВПарка #обяд #Липа\n')
    expect((await post(document, 'en')).message).toContain('\n\n#Lipa\n')
    expect((await post(document, 'sk')).message).not.toContain('#')
    document.campaign.tone = 'quiet'
    expect((await post(document, 'bg')).message).not.toContain('#')
  })

  it('refuses what is no hashtag, at its place', () => {
    const document = restaurantDocument()
    document.brand.hashtags = { en: '#fine #not-fine' }
    expect(checkDocument(document)).toContainEqual(
      expect.objectContaining({ path: 'brand.hashtags.en', severity: 'error', message: expect.stringContaining('"#not-fine"') }),
    )
  })

  it('keeps to the emoji of a sparing tone, and writes headlines as the tone does but for facts', async () => {
    const document = restaurantDocument()
    const tone = document.brand.tones[0]
    if (!tone) throw new Error('the fixture has no tone')
    document.brand.tones = [{ ...tone, key: 'own', emoji: 'sparing', emojiSet: '📅🌿', casing: 'capitals' }]
    document.campaign.tone = 'own'
    document.campaign.headline = { ...document.campaign.headline, en: 'Soup 🍲🌿 for {price}', az: 'İyun şirin' }
    const { message } = await post(document, 'en')
    expect(message).toMatch(/^SOUP ?🌿 FOR €9\.90\n/)
    expect(message).toContain('📅 June 5–7')
    expect(message).not.toContain('📍')
    expect((await post(document, 'az')).message).toMatch(/^İYUN ŞİRİN\n/)
  })

  it('describes a picture that nobody described by what the campaign says', async () => {
    const bare = { ...restaurantDocument(), campaign: { ...restaurantDocument().campaign, images: [] } }
    const { view } = await post(bare, 'en')
    expect(view.alt).toBe(`${view.headline}. ${view.offer}. ${view.facts.validity?.text}`)
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
        [1080, 1350],
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

  it('adds a price that its own message holds only as part of another figure', async () => {
    const document = restaurantDocument()
    document.campaign.offer.previousPrice = { amount: '19.90', currency: 'EUR' }
    document.campaign.adaptations = [
      { of: 'facebook-page', locale: 'bg', slot: 'message', text: 'Досега {previousPrice}, сега {discount}!' },
    ]
    const { message, view } = await post(document, 'bg')
    expect(message.split('\n')[1]).toContain(`${view.facts.price?.text}`)
  })

  it('does not say the offer again that its headline says whole', async () => {
    const document = restaurantDocument()
    document.campaign.headline.en = 'Soup for {price} instead of {previousPrice}'
    const { message, view } = await post(document, 'en')
    for (const fact of ['price', 'previousPrice', 'discount'] as const) expect(message.split(view.facts[fact]?.text ?? '-')).toHaveLength(2)
    document.campaign.headline.en = 'Soup for {price}'
    expect((await post(document, 'en')).message).toContain(view.facts.previousPrice?.text)
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
    // Words of its own replace the body, so that none is missing.
    document.campaign.body = { bg: [{ type: 'paragraph', content: [{ text: 'Готвим навън.' }] }] }
    document.campaign.adaptations = [{ of: 'facebook-post', locale: 'sk', slot: 'message', text: 'Polievka' }]
    expect((await post(document, 'sk')).findings.filter(({ place }) => place === 'campaign.body')).toEqual([])
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

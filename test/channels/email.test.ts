import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { simpleParser } from 'mailparser'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { email } from '../../src/channels/email/index.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'
import { mail } from './an-email.ts'
import { emailRules } from './email-rules.ts'

describe('an email', () => {
  it('is HTML that a validator has nothing against but what mail programs need', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended'],
      rules: emailRules,
    })
    for (const [document, locales] of [
      [restaurantDocument(), ['bg', 'az', 'fil']],
      [shopDocument(), ['ar', 'en']],
    ] as const) {
      for (const locale of locales) {
        const report = await validator.validateString((await mail(document, locale)).html)
        expect(
          report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
        ).toEqual([])
      }
    }
  })

  it('shows the former currency small behind the price, and a discount large that no price stands beside', async () => {
    const document = restaurantDocument()
    document.brand.formerCurrency = 'BGN'
    const priced = load((await mail(document, 'bg')).html)
    expect(priced('span.now').text()).toMatch(/^9,90\s€$/)
    expect(priced('.price').text()).toContain('19,36')
    document.campaign.offer = { ...document.campaign.offer, price: null, previousPrice: null, discount: 20 }
    expect(load((await mail(document, 'bg')).html)('span.now').text()).toMatch(/^\u221220\s?%$/)
  })

  it('says its language and direction, and knows the dark', async () => {
    const $ = load((await mail(shopDocument(), 'ar')).html)
    expect($('html').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' })
    expect($('meta[name=color-scheme]').attr('content')).toBe('light dark')
    expect($('meta[name=supported-color-schemes]').attr('content')).toBe('light dark')
    expect($('style').text()).toContain('prefers-color-scheme: dark')
    expect($('[align=left]').length).toBe(0)
  })

  it('asks for nothing but its picture, which has an alternative text and bytes', async () => {
    const { html, jpg, small } = await mail(restaurantDocument(), 'sk')
    const $ = load(html)
    expect($('img').length).toBe(1)
    expect($('img').attr()).toMatchObject({
      src: `https://hub.example/v1/assets/${hashOfBytes(jpg)}.jpg`,
      alt: 'Tanier paradajok na tráve pod stromom',
    })
    expect(await sharp(jpg).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 720 })
    expect(await sharp(small).metadata()).toMatchObject({ format: 'jpeg', width: 600, height: 360 })
    expect($('img').attr('srcset')).toBe(
      `https://hub.example/v1/assets/${hashOfBytes(small)}.jpg 600w, https://hub.example/v1/assets/${hashOfBytes(jpg)}.jpg 1200w`,
    )
    expect($('script:not([type="application/ld+json"]), form, link, iframe').length).toBe(0)
    expect(html).not.toMatch(/data:|@import|url\(/)
  })

  it('states the offer as live text, with a button that tells where a reader came from', async () => {
    const { html, view } = await mail(restaurantDocument(), 'bg')
    const $ = load(html)
    expect($('s').text()).toBe(view.facts.previousPrice?.text)
    const button = $('a').filter((_, link) => $(link).text().trim() === 'Запази маса')
    const address = new URL(button.attr('href') ?? '')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      menu: 'lunch',
      utm_source: 'newsletter',
      utm_medium: 'email',
      utm_campaign: 'park-lunch',
      utm_content: 'bg',
    })
    expect($(`a[href^="https://www.openstreetmap.org/"]`).text()).toBe('Карта')
    expect($('body').text()).toContain('„Трапеза“ ООД, ул. „Шипка“ 9, 1504 София')
    expect($('a[href="{{unsubscribe_url}}"]').text()).toBe('Отписване')
  })

  it('has a subject and a preheader that are shown whole', async () => {
    for (const document of [restaurantDocument(), shopDocument()]) {
      for (const locale of document.brand.locales) {
        const { view } = await mail(document, locale)
        expect(view.subject.length).toBeLessThanOrEqual(60)
        expect(view.preheader.length).toBeLessThanOrEqual(100)
        expect(view.preheader).toContain(view.facts.validity?.short)
      }
    }
  })

  it('has a text part written for reading', async () => {
    const { txt, view } = await mail(restaurantDocument(), 'en')
    expect(txt).toContain('€9.90 instead of €14.50')
    expect(txt).toContain('On the menu\n• Sach with veal and roast peppers\n')
    expect(txt).toContain('\n-- \nTrapeza\nTrapeza OOD, 9 Shipka St, 1504 Sofia\nUnsubscribe: {{unsubscribe_url}}\n')
    expect(txt).not.toMatch(/\n{3}|[<>]/)
    expect(txt).toContain(view.facts.link?.text)
  })

  it('is a MIME message that others can read, with placeholders for the sending service', async () => {
    const { eml, html, txt, view } = await mail(restaurantDocument(), 'bg')
    const read = await simpleParser(eml)
    expect(read.subject).toBe(view.subject)
    expect(read.text?.trim()).toBe(txt.trim())
    expect(read.html === false ? '' : read.html.trim()).toBe(html.trim())
    expect(read.from?.value[0]).toMatchObject({ name: 'Trapeza', address: 'sender@placeholder.invalid' })
    expect(read.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar'])
    const headers = eml.toString('latin1').split('\r\n\r\n')[0]
    expect(headers).toContain('List-Unsubscribe: <{{unsubscribe_url}}>')
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect((await mail(restaurantDocument(), 'bg')).eml.equals(eml)).toBe(true)
  })

  it('lets merge tags through to the sending service', async () => {
    const document = restaurantDocument()
    document.campaign.summary = { ...document.campaign.summary, en: 'Dear {{first_name}}, lunch is {price}.' }
    const { html, txt } = await mail(document, 'en')
    for (const part of [html, txt]) expect(part).toContain('Dear {{first_name}}, lunch is €9.90.')
  })

  it('opens no other links than web, mail and telephone', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument())
    const content = ['javascript:alert(1)', 'https://trapeza.example/', 'mailto:a@trapeza.example'].map((href) => ({ text: href, href }))
    snapshot.campaign.body = { en: [{ type: 'paragraph', content }] }
    const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'email')
    if (!touchpoint) throw new Error('the fixture has no newsletter')
    const [html] = await email.render(email.compose(snapshot, touchpoint, 'en'), { size: '', formats: ['html'] }, sources)
    const links = load(new TextDecoder().decode(html?.bytes))('a')
      .map((_, link) => link.attribs['href'])
      .get()
    expect(links).toEqual(expect.arrayContaining(['https://trapeza.example/', 'mailto:a@trapeza.example']))
    expect(links.join(' ')).not.toContain('javascript')
  })

  it('stands without picture, logo, offer, link and legal line', async () => {
    const document = shopDocument()
    document.brand.legalLine = {}
    document.campaign.images = []
    document.campaign.offer = {
      price: null,
      previousPrice: null,
      discount: null,
      coupon: null,
      validFrom: null,
      validUntil: null,
      phone: null,
      terms: {},
    }
    document.campaign.callToAction = { label: {}, url: null }
    const { html, txt, jpg } = await mail(document, 'ar')
    expect(html).toContain('باقات عيد الأم')
    expect(txt).not.toMatch(/undefined|null/)
    expect(html).not.toMatch(/undefined|null/)
    expect(jpg.byteLength).toBeGreaterThan(1000)
  })

  it('blocks what Gmail would cut off', async () => {
    const document = restaurantDocument()
    document.campaign.offer.terms = { bg: 'Дълги условия. '.repeat(8_000) }
    expect((await mail(document, 'bg')).findings).toContainEqual(expect.objectContaining({ rule: 'weight', severity: 'blocker' }))
  })

  it('warns on a loopback address', async () => {
    const { findings } = await mail(shopDocument(), 'en', { baseUrl: 'http://127.0.0.1:3000' })
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'loopback-link', severity: 'warning' }))
  })
})

import fc from 'fast-check'
import ICAL from 'ical.js'
import { load } from 'cheerio'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { email } from '../../src/channels/email/index.ts'
import { registeredChannels } from '../../src/release/ports/channel-set.ts'
import { planOf } from '../../src/release/plan/plan.ts'
import { layoutNames } from '../../src/content/tables/layout-names.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

type Dates = readonly [from: string | null, until: string | null]

function datedDocument([validFrom, validUntil]: Dates) {
  const document = restaurantDocument()
  Object.assign(document.campaign.offer, { validFrom, validUntil })
  document.campaign.phases = []
  return document
}

/** The entry of a calendar file, as another program reads it. */
function entryOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
  const events = calendar.getAllSubcomponents('vevent')
  expect(events.length).toBe(1)
  const [event] = events
  if (!event) throw new Error('the file has no entry')
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
  return { calendar, text, start: text('dtstart'), end: text('dtend'), uid: text('uid') }
}
const entry = async (dates: Dates) => entryOf((await mail(datedDocument(dates), 'bg')).ics)

describe('the calendar file of an email', () => {
  it('says when, what, where and how to go on, in the words of the email', async () => {
    const { ics, view } = await mail(restaurantDocument(), 'bg')
    const { text, start, end, uid, calendar } = entryOf(ics)
    expect(text('summary')).toBe(view.headline)
    expect([start, end]).toEqual(['2026-06-05T08:00:00Z', '2026-06-07T19:00:00Z'])
    expect(text('location')).toBe(view.facts.place?.text)
    expect(text('url')).toBe(view.button?.url)
    for (const fact of ['price', 'previousPrice', 'validity', 'coupon', 'phone', 'link', 'terms'] as const)
      expect(text('description')).toContain(view.facts[fact]?.long ?? view.facts[fact]?.text)
    expect(text('transp')).toBe('TRANSPARENT')
    expect(uid).toBe('park-lunch.bg@hub.example')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  })

  it('goes by whole days where the campaign does, on the clocks of the brand, across a change of the clocks too', async () => {
    expect(await entry(['2026-06-05T00:00:00+03:00', '2026-06-08T00:00:00+03:00'])).toMatchObject({
      start: '2026-06-05',
      end: '2026-06-08',
    })
    expect(await entry(['2026-10-24T00:00:00+03:00', '2026-10-27T00:00:00+02:00'])).toMatchObject({
      start: '2026-10-24',
      end: '2026-10-27',
    })
  })

  it('takes the last day of what has an end alone, and the beginning of what has no end', async () => {
    expect(await entry([null, '2026-06-07T22:00:00+03:00'])).toMatchObject({ start: '2026-06-07', end: '' })
    expect(await entry([null, '2026-06-08T00:00:00+03:00'])).toMatchObject({ start: '2026-06-07', end: '' })
    expect(await entry(['2026-06-05T11:00:00+03:00', null])).toMatchObject({ start: '2026-06-05T08:00:00Z', end: '' })
  })

  it('keeps any words whole, in lines of 75 bytes at most', async () => {
    const { view, sources } = await mail(restaurantDocument(), 'bg')
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((text) => text.trim() === text && !/[\p{C}\p{Z}]/u.test(text))
    await fc.assert(
      fc.asyncProperty(words, async (headline) => {
        const [output] = await email.render({ ...view, headline }, { size: '', formats: ['ics'] }, sources)
        const ics = new TextDecoder('utf-8', { fatal: true }).decode(output?.bytes)
        expect(entryOf(ics).text('summary')).toBe(headline)
        for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 15 },
    )
  })

  it('is linked from every layout and the text part by its bytes, and attached to the message', async () => {
    for (const layout of layoutNames) {
      const document = shopDocument()
      document.campaign.layout = layout
      const { html, txt, ics, eml } = await mail(document, 'ar')
      const address = `https://hub.example/v1/assets/${hashOfBytes(new TextEncoder().encode(ics))}.ics`
      expect(load(html)(`a[href="${address}"]`).text()).toBe('إضافة إلى التقويم')
      expect(txt).toContain(`إضافة إلى التقويم: ${address}`)
      const [attached, ...others] = (await simpleParser(eml)).attachments
      expect([attached?.filename, attached?.contentType, attached?.content.toString(), others]).toEqual([
        'mothers-day.ics',
        'text/calendar',
        ics,
        [],
      ])
    }
  })

  it('is not made, linked, attached or planned for a campaign without dates', async () => {
    const document = datedDocument([null, null])
    const { formats, html, txt, eml } = await mail(document, 'en')
    expect(formats).not.toContain('ics')
    expect(html + txt).not.toMatch(/\.ics|Add to calendar/)
    expect((await simpleParser(eml)).attachments).toEqual([])
    const { snapshot } = await snapshotOf(document)
    const plan = planOf(snapshot, 'hash', registeredChannels)
    const planned = plan.windows.flatMap(({ touchpoints }) =>
      touchpoints.filter(({ channel }) => channel === 'email').flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions)),
    )
    expect(planned.map(({ format }) => format)).toContain('html')
    expect(planned.map(({ format }) => format)).not.toContain('ics')
  })
})

import { load } from 'cheerio'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { emlOf } from '../../src/channels/email/eml.ts'
import { email } from '../../src/channels/email/index.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import { layoutNames } from '../../src/content/tables/layout-names.ts'
import { restaurantDocument } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

describe('a message whose pictures travel with it', () => {
  it('is made for touchpoints that ask for it', () => {
    const formats = (asked: string[]) => targetsOf(email, { sizes: [], formats: asked }).flatMap((target) => target.formats)
    expect(formats([])).not.toContain('eml@inline')
    expect(formats(['eml@inline'])).toContain('eml@inline')
  })

  it('brings every picture that its HTML shows, and nothing else but the calendar file', async () => {
    for (const layout of layoutNames) {
      const document = restaurantDocument()
      document.campaign.layout = layout
      const { inline, jpg, logo, txt, ics } = await mail(document, 'bg')
      const read = await PostalMime.parse(inline)
      const $ = load(read.html ?? '')
      const shown = $('img')
        .map((_, image) => image.attribs['src'])
        .get()
      const related = read.attachments.filter((one) => one.related)
      expect(related.map(({ contentId }) => `cid:${contentId?.replace(/[<>]/g, '')}`).sort()).toEqual([...shown].sort())
      expect(related.every(({ disposition }) => disposition === 'inline')).toBe(true)
      expect($('[srcset]').length).toBe(0)
      const bytesOf = (type: string) =>
        related.filter(({ mimeType }) => mimeType === type).map(({ content }) => Buffer.from(content as ArrayBuffer))
      expect(bytesOf('image/jpeg').map((one) => one.equals(jpg))).toEqual([true])
      expect(bytesOf('image/png').map((one) => one.equals(logo))).toEqual(layout === 'photo-led' ? [] : [true])
      expect(read.attachments.filter((one) => !one.related).map(({ mimeType }) => mimeType)).toEqual(['text/calendar'])
      expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(txt.trim())
      expect(ics).not.toBe('')
    }
  })

  it('ends every line with CRLF, whatever its words hold, and keeps what its parts say', async () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constantFrom('\n', '\r\n', '\r', '.', 'From me', ' '.repeat(5))),
    )
    const { view } = await mail(restaurantDocument(), 'bg')
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const text = `${parts.join('')}\n.`
        const calendar = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'
        const bytes = Buffer.from(await emlOf(view, { html: `<p>${text.replace(/[<&]/g, '')}</p>\n`, text, calendar }))
        expect(bytes.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        const read = await PostalMime.parse(bytes)
        expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.replace(/\r\n?/g, '\n'))
        const { attachments } = await simpleParser(bytes)
        expect(attachments.map(({ content }) => content.toString())).toEqual([calendar])
      }),
      { numRuns: 60 },
    )
  })

  it('says how to unsubscribe like the other, and is the same each time', async () => {
    const { inline, eml, view } = await mail(restaurantDocument(), 'bg')
    for (const message of [inline, eml]) {
      const { headers, subject } = await PostalMime.parse(message)
      const value = (key: string) => headers.find((header) => header.key === key)?.value
      expect(subject).toBe(view.subject)
      expect(value('list-unsubscribe')).toBe('<{{unsubscribe_url}}>')
      expect(value('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    }
    expect((await mail(restaurantDocument(), 'bg')).inline.equals(inline)).toBe(true)
    expect(inline.equals(eml)).toBe(false)
  })

  it('nests its parts as mail programs expect', async () => {
    const { inline } = await mail(restaurantDocument(), 'bg')
    const types = [...inline.toString('latin1').matchAll(/^Content-Type: ([a-z/]+)/gm)].map((match) => match[1])
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/jpeg',
      'text/calendar',
    ])
  })
})

import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import { expect } from 'vitest'
import type { Rendered } from '../../src/channels/contract/channel.ts'

/** What markup may never hold, wherever it came from; `scripts` is how many it has of its own. */
function expectHarmless(html: string, scripts = 0): void {
  const $ = load(html)
  expect($('script:not([type="application/ld+json"])').length, 'scripts').toBe(scripts)
  $('script[type="application/ld+json"]').each((_, data) => {
    expect(() => JSON.parse($(data).text()) as unknown, 'data').not.toThrow()
  })
  expect($('iframe, object, embed, form').length, 'elements that act').toBe(0)
  $('*').each((_, element) => {
    for (const [name, value] of Object.entries('attribs' in element ? element.attribs : {})) {
      expect(name, `an attribute of <${element.tagName}>`).not.toMatch(/^on/i)
      expect(value, `${name} of <${element.tagName}>`).not.toMatch(/^\s*javascript:/i)
    }
  })
}

/** Checks an output in its own format: that it can be read, and that nothing in it acts. */
export async function expectSound(output: Rendered): Promise<void> {
  expect(output.bytes.byteLength).toBeGreaterThan(0)
  const text = (): string => new TextDecoder('utf-8', { fatal: true }).decode(output.bytes)
  if (output.format === 'html') expectHarmless(text())
  if (output.format === 'json') expect(() => JSON.parse(text()) as unknown).not.toThrow()
  if (output.format === 'txt') expect(text()).not.toMatch(/[\u0000-\u0008\u202a-\u202e]/)
  if (output.type === 'message/rfc822') {
    const mail = await simpleParser(Buffer.from(output.bytes))
    expectHarmless(mail.html === false ? '' : mail.html)
  }
  if (output.format === 'svg') expectHarmless(text())
  if (output.format === 'zip') {
    for (const [name, bytes] of Object.entries(unzipSync(output.bytes))) {
      // The page of an HTML5 banner says where it leads, and makes that its link.
      if (/\.(html|svg)$/.test(name)) expectHarmless(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name === 'index.html' ? 2 : 0)
    }
  }
  const starts: Readonly<Record<string, readonly number[]>> = {
    pdf: [0x25, 0x50, 0x44, 0x46],
    png: [0x89, 0x50, 0x4e, 0x47],
    jpg: [0xff, 0xd8],
    webp: [0x52, 0x49, 0x46, 0x46],
    zip: [0x50, 0x4b, 0x03, 0x04],
  }
  const start = starts[output.format]
  if (start) expect([...output.bytes.subarray(0, start.length)]).toEqual(start)
}

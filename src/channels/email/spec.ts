import type { ChannelSpec, WeightLimit } from '../contract/index.ts'

const KB = 1024

/** Gmail cuts an HTML part off there; Google itself states no figure. */
const clipped: WeightLimit = {
  bytes: 102 * KB,
  by: 'Gmail',
  source: 'https://www.litmus.com/blog/say-goodbye-to-gmail-clipping',
  asOf: '2026-11-29',
  grade: 'soft',
}
/** A picture that a phone loads before its reader scrolls on. */
const quick = (bytes: number): WeightLimit => ({ bytes, by: 'phones', source: 'our own figure', asOf: '2026-11-29', grade: 'soft' })

export const spec: ChannelSpec = {
  label: 'Email',
  description:
    'A complete email: HTML, a text part, its picture, and the message as .eml. Your mailing service sends it; nothing is sent from here.',
  sizes: {},
  formats: {
    html: { type: 'text/html; charset=utf-8', extension: 'html', maxWeight: { '': clipped } },
    txt: { type: 'text/plain; charset=utf-8', extension: 'txt' },
    eml: { type: 'message/rfc822', extension: 'eml' },
    // Its pictures travel with it: for those who send it from a mail program, and for readers whose program loads none from elsewhere.
    'eml@inline': { type: 'message/rfc822', extension: 'eml', onRequest: true },
    ics: { type: 'text/calendar; charset=utf-8', extension: 'ics' },
    jpg: { type: 'image/jpeg', extension: 'jpg', wordless: true, maxWeight: { '': quick(400 * KB) } },
    'jpg@small': { type: 'image/jpeg', extension: 'jpg', wordless: true, maxWeight: { '': quick(150 * KB) } },
    'logo-png': { type: 'image/png', extension: 'png', wordless: true, maxWeight: { '': quick(100 * KB) } },
  },
  defaultFormat: 'html',
  fillsMergeTags: true,
  slots: {
    subject: { label: 'Subject', soft: 60, hard: 200, beside: true },
    preheader: { label: 'Preheader', soft: 100, hard: 200, beside: true },
    headline: { label: 'Headline', soft: 80, hard: 200 },
    summary: { label: 'Summary', soft: 400, hard: 2_000 },
    body: { label: 'Body', soft: 4_000, hard: 12_000 },
    callToAction: { label: 'Button', soft: 25, hard: 60 },
    alt: { label: 'Alternative text', soft: 250, hard: 500 },
    legalLine: { label: 'Legal line', soft: 200, hard: 1_000, fixed: true },
  },
  facts: {
    must: ['slogan', 'price', 'secondPrice', 'previousPrice', 'discount', 'validity', 'coupon', 'place', 'link', 'phone', 'terms'],
  },
  templates: 'email',
}

/** Beyond this many bytes an HTML part is near to being cut off. */
export const HTML_WARNING = 90 * KB

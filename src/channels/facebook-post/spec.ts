import type { ChannelSpec, WeightLimit } from '../contract/index.ts'

/** Photos have to be lighter than 4 MB. */
export const photoWeight: WeightLimit = {
  bytes: 4 * 1024 * 1024 - 1,
  by: 'Facebook',
  source: 'https://developers.facebook.com/docs/graph-api/reference/page/photos/',
  asOf: '2026-11-29',
  grade: 'hard',
}

/** Graphemes by which a reader who scrolls on should know what it is about and what is offered: two lines of a phone. */
export const HOOK = 80
/** The picture of a link's card. */
export const CARD = '1200x630'

export const spec: ChannelSpec = {
  label: 'Facebook post',
  description:
    'The words, link and picture of a post on a Facebook Page, ready to paste or to hand to the Graph API. Nothing is posted from here.',
  sizes: {
    '1200x630': { width: 1200, height: 630, unit: 'px', label: 'Link picture' },
    '1080x1080': { width: 1080, height: 1080, unit: 'px', label: 'Square' },
    '1080x1350': { width: 1080, height: 1350, unit: 'px', label: 'Portrait, as tall as the feed shows' },
  },
  formats: {
    json: { type: 'application/json', extension: 'json', sizeless: true },
    txt: { type: 'text/plain; charset=utf-8', extension: 'txt', sizeless: true },
    jpg: {
      type: 'image/jpeg',
      extension: 'jpg',
      wordless: true,
      maxWeight: { '1200x630': photoWeight, '1080x1080': photoWeight, '1080x1350': photoWeight },
    },
  },
  defaultFormat: 'json',
  slots: {
    // Hard: Graph API. Soft: what a desktop shows before "See more"; sources differ, and phones show less.
    message: { label: 'Message', soft: 477, hard: 63_206 },
    headline: { label: 'Headline', soft: 80, hard: 255 },
    summary: { label: 'Summary', soft: 300, hard: 2_000 },
    body: { label: 'Body', hard: 20_000 },
    alt: { label: 'Alternative text', soft: 250, hard: 1_000 },
    callToAction: { label: 'Words before the link', soft: 40, hard: 200 },
    // What cards show before they end a text with dots, on a phone and on a desktop alike.
    cardTitle: { label: 'Title of the link’s card', soft: 60, hard: 255 },
    cardText: { label: 'Text of the link’s card', soft: 155, hard: 300 },
  },
  facts: {
    must: ['slogan', 'price', 'secondPrice', 'previousPrice', 'discount', 'validity', 'coupon', 'place', 'link', 'terms'],
  },
  templates: 'facebook-post',
}

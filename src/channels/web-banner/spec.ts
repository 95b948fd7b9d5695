import type { ChannelSpec } from '../contract/index.ts'
import { isOnPages } from './on-pages.ts'
import { pictureWeights as maxWeight, zipWeights } from './weights.ts'

const px = (width: number, height: number, label: string) => ({ width, height, unit: 'px' as const, label })

const sizes = {
  '728x90': px(728, 90, 'Leaderboard'),
  '970x90': px(970, 90, 'Super leaderboard'),
  '300x250': px(300, 250, 'Medium rectangle'),
  '160x600': px(160, 600, 'Skyscraper'),
  '300x1050': px(300, 1050, 'Portrait'),
  '970x250': px(970, 250, 'Billboard'),
  '320x50': px(320, 50, 'Mobile banner'),
  '300x50': px(300, 50, 'Mobile banner, narrow'),
  '120x60': px(120, 60, 'Button'),
  '1200x628': px(1200, 628, 'Responsive display, landscape'),
  '1080x1080': px(1080, 1080, 'Square'),
  '1200x1200': px(1200, 1200, 'Responsive display, square'),
  '960x1200': px(960, 1200, 'Responsive display, portrait'),
}

const onPages = Object.entries(sizes).flatMap(([name, size]) => (isOnPages(size) ? [name] : []))

export const spec: ChannelSpec = {
  label: 'Web banner',
  description:
    'Pictures, animated banners and ready HTML snippets for websites and ad servers; your web team or ad manager puts them in place.',
  sizes,
  formats: {
    // Full colour first: where a weight limit binds, a PNG of a photo has to do with few colours.
    jpg: { type: 'image/jpeg', extension: 'jpg', maxWeight },
    webp: { type: 'image/webp', extension: 'webp', maxWeight },
    avif: { type: 'image/avif', extension: 'avif', maxWeight, onRequest: true },
    png: { type: 'image/png', extension: 'png', maxWeight },
    svg: { type: 'image/svg+xml', extension: 'svg', maxWeight, onRequest: true },
    'jpg@2x': { type: 'image/jpeg', extension: 'jpg', maxWeight, scale: 2, sizes: onPages, onRequest: true },
    'webp@2x': { type: 'image/webp', extension: 'webp', maxWeight, scale: 2, sizes: onPages, onRequest: true },
    html: { type: 'text/html; charset=utf-8', extension: 'html', maxWeight },
    zip: { type: 'application/zip', extension: 'zip', maxWeight: zipWeights, sizes: onPages, onRequest: true },
  },
  defaultFormat: 'jpg',
  slots: {
    headline: { label: 'Headline', soft: 40 },
    line: { label: 'Short line for the smallest size', soft: 24 },
    summary: { label: 'Summary', soft: 120 },
    alt: { label: 'Alternative text', soft: 250 },
    callToAction: { label: 'Button', soft: 25 },
  },
  facts: {
    must: ['slogan', 'price', 'previousPrice', 'validity', 'coupon', 'place'],
    perSize: {
      '728x90': ['price', 'previousPrice', 'validity', 'coupon'],
      '970x90': ['price', 'previousPrice', 'validity', 'coupon'],
      '300x250': ['slogan', 'price', 'previousPrice', 'validity', 'coupon'],
      '320x50': ['price'],
      '300x50': ['price'],
      '120x60': ['price'],
    },
    never: ['phone', 'terms'],
  },
  templates: 'web-banner',
}

import type { ChannelSpec, SizeSpec } from '../contract/index.ts'
import { impositions } from './impositions.ts'

/** The screen preview: as sharp as A5 at 150 pixels per inch, and no larger than screens are, whatever the size of the paper. */
const PREVIEW = { ppi: 150, longSide: 1240 }
const MM_PER_INCH = 25.4

/** Pixels for each mm of the screen preview. */
export function previewDensity({ width, height }: Pick<SizeSpec, 'width' | 'height'>): number {
  return Math.min(PREVIEW.ppi / MM_PER_INCH, PREVIEW.longSide / Math.max(width, height))
}

export const spec: ChannelSpec = {
  label: 'Flyer',
  description:
    'A flyer as PDF for the printer, as light PDF and picture for the screen, and several on an A4 sheet for the office printer.',
  sizes: {
    a5: { width: 148, height: 210, unit: 'mm', label: 'A5' },
    a4: { width: 210, height: 297, unit: 'mm', label: 'A4' },
    a3: { width: 297, height: 420, unit: 'mm', label: 'A3 poster' },
    a6: { width: 105, height: 148, unit: 'mm', label: 'A6' },
    dl: { width: 99, height: 210, unit: 'mm', label: 'DL, a third of A4' },
    letter: { width: 215.9, height: 279.4, unit: 'mm', label: 'US Letter' },
  },
  formats: {
    pdf: { type: 'application/pdf', extension: 'pdf', editions: true },
    screen: { type: 'application/pdf', extension: 'screen.pdf' },
    sheet: { type: 'application/pdf', extension: 'sheet.pdf', sizes: Object.keys(impositions) },
    png: { type: 'image/png', extension: 'png' },
    'png@back': { type: 'image/png', extension: 'back.png', onRequest: true, overleaf: true },
  },
  defaultFormat: 'pdf',
  slots: {
    headline: { label: 'Headline', soft: 50 },
    summary: { label: 'Summary', soft: 200 },
    legalLine: { label: 'Legal line', soft: 120, fixed: true },
    body: { label: 'Body' },
    callToAction: { label: 'Button', soft: 25 },
  },
  facts: {
    must: ['slogan', 'price', 'secondPrice', 'previousPrice', 'validity', 'coupon', 'place', 'link', 'phone', 'terms'],
  },
  templates: 'flyer',
}

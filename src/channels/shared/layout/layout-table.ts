/**
 * How a size is laid out. Sizes of one shape share a template; `unit` is how many user units (px of banners, mm of flyers) one unit of that
 * template measures here, so that a sheet is drawn in proportion; what must not shrink with it is said in user units: `smallest`.
 */
export interface SizeLayout {
  readonly shape: string
  readonly unit: number
  /** Type is never set smaller than this, in user units. */
  readonly smallest: number
  /** There is room for more: body text on a sheet, wider pictures on a strip. */
  readonly roomy: boolean
  /** What must not shrink with the sheet, a QR code, needs more of it. */
  readonly small: boolean
}

const size = (shape: string, smallest: number, unit = 1, roomy = false, small = false): SizeLayout => ({
  shape,
  unit,
  smallest,
  roomy,
  small,
})

/** Banners. A skyscraper is drawn on 160, a square on 1080 units of width; posters on small screens keep type that a phone shows at 6 px. */
const banners: Readonly<Record<string, SizeLayout>> = {
  '728x90': size('strip', 10),
  '970x90': size('strip', 10, 1, true),
  '320x50': size('phone', 9),
  '300x50': size('phone', 9),
  '120x60': size('button', 9),
  '300x250': size('box', 9),
  '970x250': size('billboard', 11),
  '160x600': size('sky', 9.5),
  '300x1050': size('sky', 14, 300 / 160),
  '1200x628': size('landscape', 15),
  '1080x1080': size('square', 17),
  '1200x1200': size('square', 18, 1200 / 1080),
  '960x1200': size('square', 17, 960 / 1080, true),
}

/** Flyers, in mm: sheets are drawn on 148 units of width, as an A5; a Letter is lower, so it says less. 1.7 mm is 4.8 pt; small print on a postcard goes down to 4.3 pt, which is told. */
const flyers: Readonly<Record<string, SizeLayout>> = {
  a3: size('sheet', 2.6, 297 / 148, true),
  a4: size('sheet', 2, 210 / 148, true),
  a5: size('sheet', 1.7),
  a6: size('sheet', 1.5, 105 / 148, false, true),
  dl: size('slim', 1.7),
  letter: size('sheet', 2, 215.9 / 148),
}

const tables: Readonly<Record<string, Readonly<Record<string, SizeLayout>>>> = { 'web-banner': banners, flyer: flyers }

/** How a channel's size is laid out; undefined for sizes it does not make. */
export function sizeLayout(channel: string, name: string): SizeLayout | undefined {
  const table = tables[channel]
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
}

import sharp from 'sharp'
import { drawBanner } from '../../src/channels/web-banner/draw-banner.ts'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import { encode, rasterise, svgMarkup, type Drawing, type ImageFormat, type RawImage } from '../../src/drawing/index.ts'
import type { BrowserPage } from './browser-pool.ts'
import { touchpointOf, withHeadline, type Example } from './example.ts'
import type { Row } from './row.ts'
import { medianTimes } from './timing.ts'

/** Single pictures, warm, one after another; every run draws words that were never drawn before. */
export async function pictureRows(example: Example, page: BrowserPage): Promise<Row[]> {
  return [...(await squareRows(example)), ...(await rectangleRows(example, page))]
}

interface Size {
  readonly name: string
  readonly width: number
  readonly height: number
}
/** Pictures of a stream. */
const STREAM = 6
/** More than are drawn in all. */
const VIEWS = 400
const square: Size = { name: '1080x1080', width: 1080, height: 1080 }
const rectangle: Size = { name: '300x250', width: 300, height: 250 }

function bench(example: Example, { name, width, height }: Size) {
  const touchpoint = touchpointOf(example, 'web-banner')
  const locales = example.snapshot.brand.locales
  const options = { width, height, read: (sha256: string) => example.sources.read(sha256) }
  const limit = webBanner.spec.formats.png?.maxWeight?.[name]?.bytes
  const viewOf = (run: number) => {
    const locale = locales[run % locales.length] ?? 'en'
    return webBanner.compose(withHeadline(example.snapshot, locale, run), touchpoint, locale)
  }
  // Words are chosen when a release is planned; what is measured begins with their layout.
  const views = Array.from({ length: VIEWS }, (_, run) => viewOf(run))
  let next = 0
  const drawn = (): Promise<Drawing> => {
    const view = views[next % VIEWS]
    next += 1
    if (view === undefined) throw new Error('the example has no languages')
    return drawBanner(view, name, example.sources)
  }
  const raw = async (): Promise<RawImage> => rasterise(await drawn(), options)
  return { options, limit, drawn, raw }
}

async function squareRows(example: Example): Promise<Row[]> {
  const { options, limit, drawn, raw } = bench(example, square)
  const photo = await photoOf(example)
  const still = await raw()
  // A copy of the picture is not known to have been encoded.
  const alone = (format: ImageFormat, maxBytes?: number) => () => encode({ ...still }, format, { maxBytes })
  const whole = async () => {
    const markup = await svgMarkup(await drawn(), { ...options, embed: (image) => embedded(image, photo) })
    return sharp(Buffer.from(markup), { unlimited: true }).ensureAlpha().raw().toBuffer()
  }
  const times = await medianTimes({
    raw: () => raw(),
    librsvg: whole,
    png: async () => encode(await raw(), 'png'),
    pngAlone: alone('png'),
    pngLimit: async () => encode(await raw(), 'png', { maxBytes: limit }),
    pngLimitAlone: alone('png', limit),
    webp: async () => encode(await raw(), 'webp', { maxBytes: limit }),
    webpAlone: alone('webp', limit),
    webpStream: () => stream(raw, (image) => encode(image, 'webp', { maxBytes: limit })),
    webpStreamAlone: () =>
      stream(
        () => Promise.resolve({ ...still }),
        (image) => encode(image, 'webp', { maxBytes: limit }),
      ),
  })
  const of = (what: string, ours: number, peer: string, theirs: number, atMost?: number): Row => ({
    what,
    figures: { ours, [peer]: theirs },
    unit: 'ms',
    value: ours / theirs,
    ...(atMost === undefined ? {} : { goal: { atMost } }),
  })
  return [
    of('1080×1080 before encoding', times.raw, 'librsvg, photo in the SVG', times.librsvg, 0.4),
    of('1080×1080 PNG within 150 KB', times.pngLimit, 'encoding alone', times.pngLimitAlone, 1.3),
    of('1080×1080 PNG of any weight', times.png, 'encoding alone', times.pngAlone),
    of('1080×1080 WebP', times.webp, 'encoding alone', times.webpAlone, 1.3),
    of(
      `1080×1080 WebP, ${STREAM} in a stream: the next is drawn while one is encoded`,
      times.webpStream,
      'encoding alone',
      times.webpStreamAlone,
      1.3,
    ),
  ]
}

/** Pictures through one thread: while one is encoded the next is drawn. */
async function stream(draw: () => Promise<RawImage>, finish: (image: RawImage) => Promise<unknown>): Promise<void> {
  let encoding: Promise<unknown> = Promise.resolve()
  for (let count = 0; count < STREAM; count += 1) {
    const image = await draw()
    await encoding
    encoding = finish(image)
  }
  await encoding
}

async function rectangleRows(example: Example, page: BrowserPage): Promise<Row[]> {
  const { limit, drawn, raw } = bench(example, rectangle)
  const { ours, chromium } = await medianTimes({
    ours: async () => encode(await raw(), 'png', { maxBytes: limit }),
    chromium: async () => page.screenshot(await drawn(), 'png'),
  })
  return [{ what: '300×250 PNG', figures: { ours, Chromium: chromium }, unit: 'ms', value: ours / chromium, goal: { atMost: 0.2 } }]
}

/** The photo as it was uploaded. */
async function photoOf({ snapshot, sources }: Example): Promise<Uint8Array> {
  const [image] = snapshot.campaign.images
  if (!image) throw new Error('the example has no photo')
  return sources.read(image.asset.sha256)
}

async function embedded({ data, width, height, channels }: RawImage, photo: Uint8Array) {
  if (channels === 3) return { type: 'image/jpeg', bytes: photo }
  const logo = await sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 0 }).toBuffer()
  return { type: 'image/png', bytes: logo }
}

import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Rendered } from '../../src/channels/contract/channel.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import { weightFindings } from '../../src/channels/web-banner/weight-findings.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { fixtureFiles } from '../fixtures/images.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

type Files = Parameters<typeof snapshotOf>[1]

async function banner(document: CampaignDocument, locale: string, given?: Files) {
  const { snapshot, sources } = await snapshotOf(document, given)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
  if (!touchpoint) throw new Error('the fixture has no banner')
  const view = webBanner.compose(snapshot, touchpoint, locale)
  return { view, touchpoint, draw: (size: string, formats: string[]) => webBanner.render(view, { size, formats }, sources) }
}

const one = (made: readonly Rendered[]): Rendered => {
  const [first] = made
  if (!first) throw new Error('nothing was drawn')
  return first
}

/** A photo that no encoder likes: every pixel is another colour. It is the same in every run. */
function grain(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  let block = Buffer.from('grain')
  for (let at = 0; at < pixels.length; at += block.length) {
    block = createHash('sha512').update(block).digest()
    block.copy(pixels, at)
  }
  return pixels
}
const grainy = (width: number, height: number) => sharp(grain(width, height), { raw: { width, height, channels: 3 } })
const withPhoto = (bytes: Uint8Array, width: number, height: number): Files => ({
  files: new Map([...fixtureFiles, ['images/park.svg', { type: 'image/png', width, height, bytes }]]),
})

describe('the formats of a banner', () => {
  it('have the pixels of their size, and twice as many where dense screens want them', async () => {
    const { draw } = await banner(restaurantDocument(), 'sk')
    for (const { format, bytes } of await draw('300x250', ['png', 'jpg', 'webp', 'avif', 'jpg@2x', 'webp@2x', 'svg'])) {
      const { width, height } = await sharp(bytes).metadata()
      const scale = format.endsWith('@2x') ? 2 : 1
      expect([format, width, height]).toEqual([format, 300 * scale, 250 * scale])
    }
  })

  it('leave twice the pixels and animation to sizes that pages show as they are', async () => {
    const { touchpoint } = await banner(restaurantDocument(), 'sk')
    const formats = (size: string) =>
      targetsOf(webBanner, { ...touchpoint, formats: Object.keys(webBanner.spec.formats) }).find((target) => target.size === size)?.formats
    expect(formats('728x90')).toEqual(Object.keys(webBanner.spec.formats))
    expect(formats('1080x1080')).toEqual(['jpg', 'webp', 'avif', 'png', 'svg', 'html'])
  })

  it('show the same picture', async () => {
    const { draw } = await banner(shopDocument(), 'ar')
    // JPEG is opened whole first: opened small it is made smaller in another way.
    const small = async (bytes: Uint8Array) => {
      const whole = await sharp(bytes).removeAlpha().png().toBuffer()
      return sharp(whole).resize(60, 50, { fit: 'fill' }).raw().toBuffer()
    }
    const [png, ...others] = await draw('300x250', ['png', 'jpg', 'webp', 'avif', 'svg', 'jpg@2x', 'webp@2x'])
    const expected = await small(png?.bytes ?? new Uint8Array())
    for (const { format, bytes } of others) {
      const pixels = await small(bytes)
      const off = pixels.reduce((sum, value, at) => sum + Math.abs(value - (expected[at] ?? 0)), 0) / pixels.length
      expect(off, `${format} differs on average by`).toBeLessThan(4)
    }
  })

  it('give up quality until a photo full of grain is light enough', async () => {
    const photo = await grainy(1200, 900).png().toBuffer()
    const { draw } = await banner(restaurantDocument(), 'bg', withPhoto(photo, 1200, 900))
    for (const { format, bytes, findings } of await draw('970x250', ['jpg', 'webp', 'avif', 'svg', 'html', 'zip'])) {
      const limit = webBanner.spec.formats[format]?.maxWeight?.['970x250']?.bytes ?? 0
      const said = findings.filter(({ rule }) => rule === 'weight')
      expect(bytes.byteLength <= limit || said.length === 1, `${format} weighs ${bytes.byteLength} of ${limit}`).toBe(true)
      expect(bytes.byteLength <= limit && said.length > 0, `${format} is light, and said to be heavy`).toBe(false)
    }
  })

  it('say what a picture weighs, may weigh and who says so when nothing makes it light', () => {
    const limit = webBanner.spec.formats.jpg?.maxWeight?.['300x250']
    const file = { place: '300x250.jpg', size: '300x250', format: 'jpg', likeness: 1, limit }
    expect(weightFindings({ ...file, bytes: 150_000 })).toEqual([])
    const [said] = weightFindings({ ...file, bytes: 160_001 })
    expect(said).toMatchObject({ severity: 'warning', expected: '150000 bytes at most', actual: '160001 bytes' })
    expect(said?.message).toContain('weighs 161 KB, more than the 150 KB that ad servers take. Take its webp or avif')
  })

  it('say which pixels a photo needs that is too small', async () => {
    const photo = await grainy(400, 300).png().toBuffer()
    const { draw } = await banner(restaurantDocument(), 'bg', withPhoto(photo, 400, 300))
    const large = one(await draw('1080x1080', ['webp'])).findings.find(({ rule }) => rule === 'photo-size')
    expect(large).toMatchObject({ severity: 'warning', actual: '400 × 300 px' })
    expect(Number(large?.expected?.split(' ')[0])).toBeGreaterThanOrEqual(1080)
    expect(one(await draw('300x250', ['webp'])).findings).toEqual([])
  })
})

describe('an uploaded photo', () => {
  const kinds: [string, () => Promise<Buffer>][] = [
    [
      'in CMYK',
      () =>
        sharp({ create: { width: 1200, height: 900, channels: 3, background: '#a07050' } })
          .toColourspace('cmyk')
          .jpeg({ quality: 95 })
          .toBuffer(),
    ],
    [
      'of 16 bit',
      () =>
        sharp({ create: { width: 1200, height: 900, channels: 3, background: '#a07050' } })
          .toColourspace('rgb16')
          .png()
          .toBuffer(),
    ],
    [
      'in grey',
      () =>
        sharp({ create: { width: 1200, height: 900, channels: 3, background: '#787878' } })
          .toColourspace('b-w')
          .png()
          .toBuffer(),
    ],
  ]
  it.each(kinds)('%s is shown in its colours', async (kind, make) => {
    const bytes = await make()
    const about = await sharp(bytes).metadata()
    expect({ 'in CMYK': about.space === 'cmyk', 'of 16 bit': about.depth === 'ushort', 'in grey': about.space === 'b-w' }[kind]).toBe(true)
    const { draw } = await banner(restaurantDocument(), 'bg', withPhoto(bytes, 1200, 900))
    const { data } = await sharp(one(await draw('300x250', ['png'])).bytes)
      .extract({ left: 220, top: 20, width: 40, height: 40 })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const wanted = kind === 'in grey' ? [120, 120, 120] : [160, 112, 80]
    const mean = [0, 1, 2].map(
      (channel) => data.filter((_, at) => at % 3 === channel).reduce((sum, value) => sum + value, 0) / (data.length / 3),
    )
    mean.forEach((value, channel) => expect(Math.abs(value - (wanted[channel] ?? 0)), `${kind}: ${mean.join(' ')}`).toBeLessThan(14))
  })
})

describe('a banner as SVG', () => {
  const svgOf = async (document: CampaignDocument, locale: string) => {
    const { draw, view } = await banner(document, locale)
    return { view, svg: new TextDecoder().decode(one(await draw('970x250', ['svg'])).bytes) }
  }

  it('stands by itself: letters are outlines, images are inside', async () => {
    const { svg } = await svgOf(restaurantDocument(), 'bg')
    expect(svg).not.toMatch(/<text|font-family|<script|<style|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
    expect([...svg.matchAll(/href="([^"]{5})/g)].every(([, start]) => start === 'data:' || start?.startsWith('#'))).toBe(true)
  })

  it('tells those who do not see it what it says', async () => {
    const { svg, view } = await svgOf(shopDocument(), 'ar')
    expect(svg).toContain('role="img" aria-labelledby="title desc" lang="ar" xml:lang="ar" direction="rtl"')
    expect(svg).toContain(`<title id="title">${view.words.headline[0] ?? ''}</title>`)
    expect(svg).toContain('<desc id="desc">')
  })
})

describe('the weight limits of banners', () => {
  it('belong to places: each is dated and has a source, and large pictures have room for full colour', () => {
    for (const [name, { maxWeight = {} }] of Object.entries(webBanner.spec.formats)) {
      for (const [size, limit] of Object.entries(maxWeight)) {
        expect(limit.source, `${size} ${name}`).toMatch(/^https:\/\//)
        expect(limit.asOf, `${size} ${name}`).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
    const png = webBanner.spec.formats.png?.maxWeight
    for (const size of ['1200x628', '1200x1200', '960x1200', '1080x1080']) expect(png?.[size]?.bytes).toBeGreaterThan(4_000_000)
  })

  it('leave a PNG of a photo in full colour where there is room, and say nothing', async () => {
    const photo = await grainy(1200, 900).blur(3).png().toBuffer()
    const { draw } = await banner(restaurantDocument(), 'bg', withPhoto(photo, 1200, 900))
    const { bytes, findings } = one(await draw('1200x628', ['png']))
    const { isPalette } = await sharp(bytes).metadata()
    expect({ isPalette, findings }).toEqual({ isPalette: false, findings: [] })
  })

  it('of a touchpoint hold in every format below the platform’s, and it is told where they cannot', async () => {
    const photo = await grainy(1200, 900).blur(3).png().toBuffer()
    const document = restaurantDocument()
    document.touchpoints = document.touchpoints.map((one) => ({ ...one, maxKilobytes: 60 }))
    const { draw } = await banner(document, 'bg', withPhoto(photo, 1200, 900))
    const formats = (size: string) =>
      Object.entries(webBanner.spec.formats).flatMap(([name, { sizes }]) => (sizes === undefined || sizes.includes(size) ? [name] : []))
    for (const [size, most] of [
      ['300x250', 60_000],
      ['1200x628', 60_000],
      ['320x50', 50_000],
    ] as const) {
      for (const { format, bytes, findings } of await draw(size, formats(size))) {
        const said = findings.filter(({ rule }) => rule === 'weight')
        expect(said.length, `${size} ${format} weighs ${bytes.byteLength}`).toBe(bytes.byteLength > most ? 1 : 0)
        if (most === 60_000)
          for (const { message } of said) expect(message).toContain('more than the 60 KB that the places of this touchpoint take')
        if (format === 'jpg' || format === 'webp') expect(bytes.byteLength, `${size} ${format}`).toBeLessThanOrEqual(most)
      }
    }
    // The view of a touchpoint without a limit stays as it was, and so do its renditions.
    expect((await banner(restaurantDocument(), 'bg')).view).not.toHaveProperty('maxKilobytes')
  })

  it('are told with figures and with what to take instead where they spoil a picture', async () => {
    const photo = await grainy(1200, 900).png().toBuffer()
    const { draw } = await banner(restaurantDocument(), 'bg', withPhoto(photo, 1200, 900))
    const loss = one(await draw('970x250', ['jpg@2x'])).findings.find(({ rule }) => rule === 'visible-loss')
    expect(loss).toMatchObject({ severity: 'warning', place: '970x250.jpg@2x', actual: expect.stringMatching(/^0\.\d{3}$/) as string })
    expect(loss?.message).toContain('Take its webp or avif')
  })
})

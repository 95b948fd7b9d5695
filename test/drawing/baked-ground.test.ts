import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { createCanvas, encode, rasterise, rasteriseBackground, type Drawing } from '../../src/drawing/index.ts'
import { drawn, fonts } from './sample.ts'

const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#336699' } })
  .png()
  .toBuffer()

/** A banner with a photo of its own hash, so that nothing of another test is kept for it. */
function banner(name: string, headline: string): { drawing: Drawing; sha256: string } {
  const sha256 = createHash('sha256').update(name).digest('hex')
  const drawing = drawn('en', '0 0 200 100', (helpers) => {
    const text = helpers.textbox({ name: 'headline', text: headline, x: 10, y: 10, width: 180, height: 40, size: 20, fill: '#ffffff' })
    return `<image href="sha256:${sha256}" x="0" y="0" width="200" height="100" fit="cover"/>${text}`
  })
  return { drawing, sha256 }
}
const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(Buffer.from(other))

describe('The ground of a picture', () => {
  it('is drawn once, whatever stands on it in other languages', async () => {
    let reads = 0
    const read = () => {
      reads += 1
      return Promise.resolve(new Uint8Array(photo))
    }
    const options = { width: 200, height: 100, read }
    const first = await rasterise(banner('once', 'Lunch').drawing, options)
    const second = await rasterise(banner('once', 'Dinner under the lindens').drawing, options)
    expect(reads).toBe(1)
    expect(same(first.data, second.data)).toBe(false)
    expect(await rasteriseBackground(banner('once', 'Tea').drawing, options)).toBe(
      await rasteriseBackground(banner('once', 'Cake').drawing, options),
    )
  })

  it('keeps no trace of what stood on it before, opaque or not', async () => {
    const clear = (headline: string): Drawing => {
      const canvas = createCanvas({ fonts, locale: 'en', direction: 'ltr' })
      const text = canvas.helpers.textbox({ name: 'a', text: headline, x: 0, y: 0, width: 90, height: 30, size: 20, fill: '#000000' })
      return canvas.finish(`<svg viewBox="0 0 100 40"><circle cx="50" cy="20" r="18" fill="#ff0000"/>${text}</svg>`)
    }
    const options = { width: 100, height: 40, read: () => Promise.resolve(new Uint8Array(photo)) }
    for (const draw of [clear, (headline: string) => banner('trace', headline).drawing]) {
      const size = draw === clear ? options : { ...options, width: 200, height: 100 }
      const before = await rasterise(draw('One'), size)
      await rasterise(draw('Something else'), size)
      expect(same(before.data, (await rasterise(draw('One'), size)).data)).toBe(true)
    }
  })

  it('is tried again after bytes could not be read', async () => {
    const { drawing } = banner('again', 'Lunch')
    const options = { width: 200, height: 100 }
    await expect(rasterise(drawing, { ...options, read: () => Promise.reject(new Error('the disk is away')) })).rejects.toThrow()
    const there = await rasterise(drawing, { ...options, read: () => Promise.resolve(new Uint8Array(photo)) })
    expect([there.width, there.height, there.channels]).toEqual([200, 100, 3])
  })

  it('has no hairline where shapes meet within a pixel', async () => {
    const canvas = createCanvas({ fonts, locale: 'en', direction: 'ltr' })
    const halves = '<rect width="50.5" height="40" fill="#204020"/><rect x="50.5" width="49.5" height="40" fill="#204020"/>'
    const { channels } = await rasterise(canvas.finish(`<svg viewBox="0 0 100 40">${halves}</svg>`), {
      width: 100,
      height: 40,
      read: () => Promise.resolve(new Uint8Array()),
    })
    expect(channels).toBe(3)
  })
})

describe('An encoded picture', () => {
  it('is the same whichever language of it was made first, and light enough', async () => {
    const noise = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
      .blur(2)
      .jpeg()
      .toBuffer()
    const options = { width: 600, height: 300, read: () => Promise.resolve(new Uint8Array(noise)) }
    const made = async (name: string, headlines: readonly string[]) => {
      const files: Uint8Array[] = []
      for (const headline of headlines)
        files.push(await encode(await rasterise(banner(name, headline).drawing, options), 'png', { maxBytes: 120_000 }))
      return files
    }
    const [lunch, dinner] = await made('first', ['Lunch', 'Dinner under the lindens'])
    const [again, before] = await made('other', ['Dinner under the lindens', 'Lunch'])
    expect([lunch, dinner].map((file) => file?.byteLength)).toEqual([before, again].map((file) => file?.byteLength))
    expect(lunch && before && same(lunch, before)).toBe(true)
    expect(lunch?.byteLength).toBeLessThanOrEqual(120_000)
  })

  it('loses no more quality than its weight asks for', async () => {
    const { data, info } = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
    })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const image = { data: new Uint8Array(data), width: info.width, height: info.height, channels: 3 as const }
    for (const format of ['jpeg', 'webp', 'avif'] as const) {
      const best = await encode(image, format)
      let last = best.byteLength
      for (const share of [1, 0.8, 0.6, 0.4]) {
        const bytes = await encode(image, format, { maxBytes: Math.floor(best.byteLength * share) })
        expect(bytes.byteLength, `${format} within ${share}`).toBeLessThanOrEqual(Math.max(last, best.byteLength * share))
        expect(share === 1 ? same(bytes, best) : bytes.byteLength < best.byteLength, `${format} within ${share}`).toBe(true)
        last = bytes.byteLength
      }
    }
  })
})

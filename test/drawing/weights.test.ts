import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeMeasured, ALIKE, type RawImage } from '../../src/drawing/index.ts'
import { likeness } from '../../src/drawing/encode/likeness.ts'
import { palettePng } from '../../src/drawing/encode/palette-png.ts'

/** An evening sky: slow steps of colour everywhere, which bands spoil, with a plain brand colour in one corner. */
function sky(width: number, height: number, brand: readonly [number, number, number]): RawImage {
  const data = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 3) {
      const wave = Math.sin(x / 37) * 20 + Math.sin((x + 2 * y) / 61) * 20
      const light = [40 + (y / height) * 190 + wave, 50 + (x / width) * 120 + wave, 160 - (y / height) * 120 + wave / 2]
      data.set(x < width / 5 && y < height / 4 ? brand : light.map((value) => Math.max(0, Math.min(255, Math.round(value)))), at)
    }
  }
  return { data, width, height, channels: 3 }
}

const pixelsOf = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer()
const hexOf = (values: readonly number[]): string => `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`

describe('A picture within a weight limit', () => {
  it('keeps every pixel where there is room', async () => {
    const image = sky(300, 250, [31, 77, 58])
    const { bytes, likeness } = await encodeMeasured(image, 'png', { maxBytes: 1_000_000 })
    expect(likeness).toBe(1)
    expect((await pixelsOf(bytes)).equals(Buffer.from(image.data))).toBe(true)
  })

  it('has the brand’s colours exactly, whatever they are, where a PNG has to do with few colours', async () => {
    const byte = fc.integer({ min: 0, max: 255 })
    await fc.assert(
      fc.asyncProperty(fc.tuple(byte, byte, byte), fc.constantFrom(1, 20, 100), async (brand, quality) => {
        const image = sky(120, 90, brand)
        const pixels = await pixelsOf(await palettePng(image, { quality, dither: 0.6 }, ['#000000', hexOf(brand)]))
        const colours = new Set<string>()
        for (let at = 0; at < pixels.length; at += 3) colours.add(hexOf([...pixels.subarray(at, at + 3)]))
        expect(colours.size).toBeLessThanOrEqual(256)
        for (let y = 0; y < 22; y += 7) expect([...pixels.subarray(y * 360, y * 360 + 3)]).toEqual(brand)
      }),
      { numRuns: 12 },
    )
  })

  it('is told apart from its original where it falls into bands, and not where it is dithered well', async () => {
    const image = sky(300, 250, [31, 77, 58])
    const raw = { raw: { width: 300, height: 250, channels: 3 as const } }
    const banded = await sharp(image.data, raw).png({ palette: true, colours: 16, dither: 0 }).toBuffer()
    expect(await likeness(image, banded)).toBeLessThan(ALIKE)
    expect(await likeness(image, await palettePng(image, { quality: 100, dither: 0.6 }, []))).toBeGreaterThan(ALIKE)
    expect(await likeness(image, await sharp(image.data, raw).png().toBuffer())).toBe(1)
  })

  it('is the less like its original the less it may weigh', async () => {
    const image = sky(300, 250, [31, 77, 58])
    for (const format of ['png', 'jpeg', 'webp', 'avif'] as const) {
      const full = (await encodeMeasured(image, format)).bytes.byteLength
      const measured: number[] = []
      for (const share of [1, 0.5, 0.2]) measured.push((await encodeMeasured(image, format, { maxBytes: full * share })).likeness)
      expect(measured, format).toEqual(measured.toSorted((a, b) => b - a))
      expect(measured[0], format).toBe(1)
    }
  })

  it('is measured however small it is', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 200],
      [120, 60],
    ] as const) {
      const image = sky(width, height, [0, 0, 0])
      const same = await sharp(image.data, { raw: { width, height, channels: 3 } })
        .png()
        .toBuffer()
      expect(await likeness(image, same), `${width}×${height}`).toBe(1)
    }
  })
})

import sharp from 'sharp'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { printPdf } from '../../src/drawing/index.ts'
import { drawn } from './sample.ts'
import { image, kept, page, photo, press } from './pdf-sample.ts'
import { inkAt, inkOf, plainOf, toolOn } from './pdf-tools.ts'
import { needs } from './tools.ts'

const profile = fileURLToPath(new URL('../../profiles/FOGRA39L_coated.icc', import.meta.url))
const percent = (byte: number): number => (byte / 255) * 100

/** What the profile makes of colours, in percent. */
async function straight(...hexes: readonly string[]): Promise<number[][]> {
  const pixels = hexes.flatMap((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  const data = await sharp(Uint8Array.from(pixels), { raw: { width: hexes.length, height: 1, channels: 3 } })
    .withIccProfile(profile, { attach: false })
    .raw()
    .toBuffer()
  return hexes.map((_, index) => Array.from(data.subarray(index * 4, index * 4 + 4), percent))
}

async function mostInk(bytes: Uint8Array): Promise<number> {
  const { data } = await inkOf(bytes, 150)
  let most = 0
  for (let pixel = 0; pixel < data.length; pixel += 4)
    most = Math.max(most, (data[pixel] ?? 0) + (data[pixel + 1] ?? 0) + (data[pixel + 2] ?? 0) + (data[pixel + 3] ?? 0))
  return percent(most)
}

/** Dark noise: what a photo of a night needs most ink for. */
async function night(): Promise<string> {
  const pixels = Buffer.alloc(900 * 600 * 3)
  let seed = 7
  for (let at = 0; at < pixels.length; at += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    pixels[at] = (seed >> 16) % 48
  }
  return kept(
    await sharp(pixels, { raw: { width: 900, height: 600, channels: 3 } })
      .png()
      .toBuffer(),
  )
}

describe('The inks of a print PDF', () => {
  it('are the brand’s own figures for its colours, and black alone for black text', async (context) => {
    needs(context, 'gs')
    const [brand] = await inkAt(await printPdf([page()], press), [30, 175])
    expect(brand?.map(Math.round)).toEqual([20, 100, 80, 20])
    const type = drawn('bg', '-3 -3 154 216', ({ textbox }) =>
      textbox({ name: 'word', text: 'ЖЖЖ', x: 10, y: 10, width: 128, height: 60, size: 40, fill: '#000000' }),
    )
    const { data } = await inkOf(await printPdf([type], press), 72)
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 3)].join()))
    expect([...colours]).toEqual(['0,0,0'])
    expect(data.includes(255)).toBe(true)
  })

  it.for([300, 280, 240])('never stand above a limit of %i percent, in the darkest photo', async (inkLimit, context) => {
    needs(context, 'gs')
    const hash = await night()
    const bytes = await printPdf([page(image(hash, '10 5 76.2 50.8'))], { ...press, inkLimit })
    const most = await mostInk(bytes)
    expect(most).toBeLessThanOrEqual(inkLimit)
    expect(most).toBeGreaterThan(inkLimit - 25)
  })

  it('show a photo on paper as it is on the screen, converted once', async (context) => {
    needs(context, 'gs')
    const bytes = await printPdf([page(image(await photo(1600, 800), '10 5 120 60'))], press)
    const shades = await inkAt(bytes, [25, 35], [55, 35], [85, 35], [115, 35])
    const wanted = await straight('#050308', '#1b2f66', '#b5533c', '#d8c39a')
    shades.forEach((shade, index) => {
      const own = wanted[index] ?? []
      shade.forEach((value, plate) => {
        expect(Math.abs(value - (own[plate] ?? NaN)), `field ${index}, plate ${plate}: ${shade.join()} for ${own.join()}`).toBeLessThan(6)
      })
    })
  })

  it('are those of the profile for colours without stated ink, and black alone for greys', async (context) => {
    needs(context, 'gs')
    const fields = '<rect x="5" y="5" width="20" height="20" fill="#1b2f66"/><rect x="35" y="5" width="20" height="20" fill="#808080"/>'
    const [blue, grey] = await inkAt(await printPdf([page(fields)], press), [15, 15], [45, 15])
    const [own] = await straight('#1b2f66')
    blue?.forEach((value, plate) => {
      expect(Math.abs(value - (own?.[plate] ?? NaN))).toBeLessThan(1.5)
    })
    expect(grey?.map(Math.round)).toEqual([0, 0, 0, 59])
  })

  it('leave the photo to the printer where he converts himself: RGB that carries its profile', async (context) => {
    needs(context, 'qpdf', 'pdfimages')
    const bytes = await printPdf([page(image(await photo(1600, 800), '10 5 120 60'))], { ...press, photos: 'rgb' })
    expect(await toolOn(bytes, 'pdfimages', '-list', 'file')).toMatch(/\bicc\s+3\b/)
    expect(await plainOf(bytes)).toMatch(/\/ICCBased\s/)
    expect(await plainOf(bytes)).not.toMatch(/DeviceRGB|CalRGB| rg$/m)
  })
})

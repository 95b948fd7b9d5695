import fc from 'fast-check'
import sharp from 'sharp'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { limitedInk, limitPixels, totalInk } from '../../src/drawing/pdf/ink-limit.ts'
import { printFindings, printPdf } from '../../src/drawing/index.ts'
import { drawn } from './sample.ts'
import { image, kept, page, photo, press, read, text } from './pdf-sample.ts'
import { inkOf, plainOf, toolOn } from './pdf-tools.ts'
import { needs } from './tools.ts'

const profile = fileURLToPath(new URL('../../profiles/FOGRA39L_coated.icc', import.meta.url))
const percent = (byte: number): number => (byte / 255) * 100

/** Ink of a place on the trimmed page, in percent; x and y in mm. */
async function inkAt(bytes: Uint8Array, ...places: readonly (readonly [number, number])[]): Promise<number[][]> {
  const { data, width } = await inkOf(bytes, 72)
  const at = (mm: number): number => Math.round((mm / 25.4) * 72)
  return places.map(([x, y]) => Array.from(data.subarray((at(y) * width + at(x)) * 4, (at(y) * width + at(x)) * 4 + 4), percent))
}

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

describe('A limit of ink', () => {
  const share = fc.integer({ min: 0, max: 100 })
  it('is kept by every colour, which changes only if it has to and never loses black', () => {
    fc.assert(
      fc.property(share, share, share, share, fc.integer({ min: 150, max: 400 }), (c, m, y, k, limit) => {
        const limited = limitedInk([c, m, y, k], limit)
        expect(totalInk(limited)).toBeLessThanOrEqual(limit + 1e-6)
        for (const ink of limited) expect(ink).toBeGreaterThanOrEqual(0)
        expect(limited[3]).toBeGreaterThanOrEqual(k)
        expect(limited[3]).toBeLessThanOrEqual(100)
        if (c + m + y + k <= limit) expect(limited).toEqual([c, m, y, k])
        else expect(totalInk(limited)).toBeCloseTo(limit, 4)
      }),
    )
  })

  it('is kept by every pixel, and leaves those below it alone', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.array(fc.tuple(byte, byte, byte, byte), { minLength: 1 }), fc.integer({ min: 150, max: 400 }), (given, limit) => {
        const pixels = Uint8Array.from(given.flat())
        limitPixels(pixels, limit)
        given.forEach((before, at) => {
          const after = [...pixels.subarray(at * 4, at * 4 + 4)]
          expect(percent(after.reduce((sum, value) => sum + value, 0))).toBeLessThanOrEqual(limit + 1e-6)
          if (percent(before.reduce((sum, value) => sum + value, 0)) <= limit - 0.5) expect(after).toEqual(before)
        })
      }),
    )
  })
})

describe('A logo in a print PDF', () => {
  const logo = (markup: string): string =>
    kept(text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="200" height="100">${markup}</svg>`))
  const shapes = '<ellipse cx="25" cy="25" rx="20" ry="20" style="fill:#8a1c2b"/><polygon points="60,5 95,5 95,45 60,45" fill="#1b2f66"/>'
  const printed = (hash: string, options = press): Promise<Uint8Array> =>
    printPdf([page(image(hash, '10 10 80 40', 'contain'))], { ...options, read })

  it('stays lines and areas, its colours the brand’s exact inks', async (context) => {
    needs(context, 'pdfimages', 'gs')
    const bytes = await printed(logo(shapes))
    expect((await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n')).toHaveLength(2)
    const [round, square, empty] = await inkAt(bytes, [30, 30], [72, 30], [52, 30])
    expect(round?.map(Math.round)).toEqual([20, 100, 80, 20])
    expect(square?.[0]).toBeGreaterThan(80)
    expect(empty?.map(Math.round)).toEqual([0, 0, 0, 0])
  })

  it.for([
    ['text', '<text x="5" y="40" font-size="40" fill="#8a1c2b">A</text>'],
    [
      'a filter',
      '<defs><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs><rect width="50" height="50" fill="#8a1c2b" filter="url(#f)"/>',
    ],
    ['a style sheet', '<style>.a{fill:#8a1c2b}</style><rect class="a" width="50" height="50"/>'],
    ['a named colour', '<rect width="50" height="50" fill="crimson"/>'],
    ['a length in percent', '<rect width="50%" height="50" fill="#8a1c2b"/>'],
    ['a group that is see-through', '<g opacity="0.5"><rect width="50" height="50" fill="#8a1c2b"/></g>'],
    ['a paint that is not there', '<rect width="50" height="50" fill="url(#none)"/><rect width="9" height="9" fill="#8a1c2b"/>'],
  ] as const)('with %s is drawn as pixels in ink', async ([, markup], context) => {
    needs(context, 'pdfimages')
    const bytes = await printed(logo(markup))
    const rows = (await toolOn(bytes, 'pdfimages', '-list', 'file')).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\b(cmyk|gray)\b/)
  })
})

describe('What a printer would ask about', () => {
  it('is a photo with too few pixels for its place, with the figure', async () => {
    const soft = await printFindings([page(image(await photo(600, 300), '10 5 101.6 50.8'))], press)
    expect(soft).toMatchObject([{ rule: 'image-resolution', severity: 'warning', expected: '300 ppi', actual: '150 ppi' }])
    expect(await printFindings([page(image(await photo(1200, 600), '10 5 101.6 50.8'))], press)).toEqual([])
  })

  it('is a brand colour with more ink than the paper takes', async () => {
    const cmyk = new Map([['#8a1c2b', [80, 100, 90, 40] as const]])
    expect(await printFindings([page()], { ...press, cmyk })).toMatchObject([
      { rule: 'ink-limit', expected: '300 % at most', actual: '310 %' },
    ])
  })

  it('is a QR code that is too small, or too fine', async () => {
    const of = (size: number, link: string) =>
      printFindings([drawn('bg', '0 0 148 210', ({ qr }) => qr({ x: 10, y: 10, size, text: link }))], press)
    expect(await of(22, 'https://park.example/l/7k3m9xq2')).toMatchObject([{ rule: 'qr-size', place: 'link' }])
    expect(await of(26, 'https://park.example/l/7k3m9xq2')).toEqual([])
    expect(await of(30, `https://park.example/${'long-'.repeat(60)}`)).toMatchObject([{ rule: 'qr-size' }])
  })
})

import fc from 'fast-check'
import sharp from 'sharp'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { printPdf } from '../../src/drawing/index.ts'
import { textInkOf } from '../../src/drawing/pdf/ink/text-ink.ts'
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

  it.for([330, 300, 240])('keep the shades of a night apart where a paper takes %i percent', async (inkLimit, context) => {
    needs(context, 'gs')
    const shades = [0, 24, 36, 48]
    const fields = shades.map((shade, at) => `<rect x="${at}" width="1" height="1" fill="rgb(${shade},${shade},${shade})"/>`)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1" width="1600" height="400">${fields.join('')}</svg>`
    const hash = kept(await sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer())
    const bytes = await printPdf([page(image(hash, '10 10 120 30'))], { ...press, inkLimit })
    const blacks = (await inkAt(bytes, [25, 25], [55, 25], [85, 25], [115, 25])).map(([, , , black = NaN]) => black)
    blacks.slice(1).forEach((black, at) => {
      expect(blacks[at], `black of ${shades.join()}: ${blacks.join()}`).toBeGreaterThan(black + 1)
    })
  })

  it('show a photo on paper as it is on the screen, converted once', async (context) => {
    needs(context, 'gs')
    const bytes = await printPdf([page(image(await photo(1600, 800), '10 5 120 60'))], press)
    const shades = await inkAt(bytes, [25, 35], [55, 35], [85, 35], [115, 35])
    const wanted = await straight('#050308', '#1b2f66', '#b5533c', '#d8c39a')
    shades.forEach((shade, index) => {
      const own = wanted[index] ?? []
      // What is nearly black gives up ink to the limit, and is lifted with the shadows.
      const near = index === 0 ? 10 : 6
      shade.forEach((value, plate) => {
        expect(Math.abs(value - (own[plate] ?? NaN)), `field ${index}, plate ${plate}: ${shade.join()} for ${own.join()}`).toBeLessThan(
          near,
        )
      })
    })
  })

  it('are those of the profile for colours without stated ink, and black alone for greys', async (context) => {
    needs(context, 'gs')
    const fields = '<rect x="5" y="5" width="20" height="20" fill="#4f7fc4"/><rect x="35" y="5" width="20" height="20" fill="#808080"/>'
    const [blue, grey] = await inkAt(await printPdf([page(fields)], press), [15, 15], [45, 15])
    const [own] = await straight('#4f7fc4')
    blue?.forEach((value, plate) => {
      expect(Math.abs(value - (own?.[plate] ?? NaN))).toBeLessThan(2)
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

/** A word of one colour on what is given, from 20 to 60 mm down, and the distinct inks of a place in it, in percent. */
async function wordOn(ground: string, fill: string, options = press): Promise<number[][]> {
  const sheet = drawn('bg', '-3 -3 154 216', ({ textbox }) =>
    [ground, textbox({ name: 'word', text: 'ЖЖЖ', x: 10, y: 20, width: 128, height: 40, size: 36, fill })].join(''),
  )
  const { data, width } = await inkOf(await printPdf([sheet], options), 72)
  const mm = (value: number): number => Math.round((value / 25.4) * 72)
  const inks = new Set<string>()
  for (let y = mm(35); y < mm(42); y += 1)
    for (let x = mm(15); x < mm(60); x += 1) {
      const at = (y * width + x) * 4
      inks.add(Array.from(data.subarray(at, at + 4), (byte) => Math.round(percent(byte))).join())
    }
  return [...inks].map((ink) => ink.split(',').map(Number)).sort((a, b) => (a[3] ?? 0) - (b[3] ?? 0))
}
const field = (fill: string): string => `<rect x="5" y="10" width="138" height="60" fill="${fill}"/>`

describe('Text in print', () => {
  it.for(['#111827', '#0f172a', '#2a1a05', '#20302f', '#3b3b3b'])(
    'of %s is a solid of black alone, and an area of this colour is not',
    async (fill, context) => {
      needs(context, 'gs')
      expect(await wordOn('', fill)).toEqual([
        [0, 0, 0, 0],
        [0, 0, 0, 100],
      ])
      const [area] = await wordOn(field(fill), fill)
      expect(area?.[3]).toBeLessThan(100)
      if (fill !== '#3b3b3b') expect(area?.filter((ink) => ink > 10).length).toBeGreaterThan(2)
    },
  )

  it.for(['#14213d', '#172554', '#450a0a', '#1f4d3a', '#000080'])('of %s keeps its hue: nobody calls it black', async (fill, context) => {
    needs(context, 'gs')
    const letters = (await wordOn('', fill)).at(-1) ?? []
    expect(Math.max(...letters.slice(0, 3))).toBeGreaterThan(60)
  })

  it('is of the ink that is stated, whatever its colour', async (context) => {
    needs(context, 'gs')
    const cmyk = new Map([['#111827', [60, 40, 40, 100] as const]])
    expect((await wordOn('', '#111827', { ...press, cmyk })).at(-1)).toEqual([60, 40, 40, 100])
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const hex = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
        const all = new Map([[hex, [1, 2, 3, 4] as const]])
        expect(textInkOf(hex, { all, stated: all })).toEqual([1, 2, 3, 4])
        const free = textInkOf(hex, { all, stated: new Set() })
        expect([all.get(hex), [0, 0, 0, 100]]).toContainEqual(free)
        // Nothing brighter than a dark grey turns black.
        if (Math.max(red, green, blue) > 110) expect(free).toEqual([1, 2, 3, 4])
      }),
    )
  })

  it('in black prints over its ground as long as both keep the ink limit, and else knocks it out', async (context) => {
    needs(context, 'gs')
    const stated = (ink: readonly [number, number, number, number]) => ({ ...press, cmyk: new Map([['#c8a060', ink] as const]) })
    expect(await wordOn(field('#c8a060'), '#111827', stated([80, 70, 50, 0]))).toEqual([
      [80, 70, 50, 0],
      [80, 70, 50, 100],
    ])
    expect(await wordOn(field('#c8a060'), '#111827', stated([80, 70, 51, 0]))).toEqual([
      [80, 70, 51, 0],
      [0, 0, 0, 100],
    ])
    expect(await wordOn(field('#c8a060'), '#111827', { ...stated([80, 70, 50, 0]), inkLimit: 280 })).toEqual([
      [80, 70, 50, 0],
      [0, 0, 0, 100],
    ])
  })

  it('in black knocks out a photo, whose ink nobody knows, but not what covers one or a cut of it elsewhere', async (context) => {
    needs(context, 'gs')
    const hash = await photo(1200, 600)
    expect(await wordOn(image(hash, '5 10 138 60'), '#000000')).toContainEqual([0, 0, 0, 100])
    const brand = '<path d="M0 5H148V75H0Z" fill="#8a1c2b"/>'
    const overprinted = [
      [20, 100, 80, 20],
      [20, 100, 80, 100],
    ]
    expect(await wordOn(image(hash, '5 10 138 60') + brand, '#000000')).toEqual(overprinted)
    const disc = '<defs><clipPath id="disc"><circle cx="10" cy="10" r="9"/></clipPath></defs>'
    const cut = `${disc}<g clip-path="url(#disc)">${image(hash, '-3 -3 154 100')}</g>`
    expect(await wordOn(brand + cut, '#000000')).toEqual(overprinted)
  })

  it('is joined by lines in black, which print over flat grounds and knock out photos; areas and other colours never print over', async (context) => {
    needs(context, 'gs')
    const at = async (inside: string) => {
      const [ink = []] = await inkAt(await printPdf([page(inside)], press), [20, 40])
      return ink.map(Math.round)
    }
    const line = (stroke: string) => `<path d="M20 20V60" fill="none" stroke="${stroke}" stroke-width="4"/>`
    expect(await at(field('#8a1c2b') + line('#000000'))).toEqual([20, 100, 80, 100])
    expect(await at(field('#8a1c2b') + line('#ffffff'))).toEqual([0, 0, 0, 0])
    expect(await at(image(await photo(1200, 600), '5 10 138 60') + line('#000000'))).toEqual([0, 0, 0, 100])
    // An area of the same black is as it was.
    expect(await at(`${field('#8a1c2b')}<rect x="15" y="30" width="10" height="20" fill="#000000"/>`)).toEqual([0, 0, 0, 100])
  })

  it('in white or in a brand’s light colour never prints over its ground, which would swallow it', async (context) => {
    needs(context, 'gs', 'qpdf')
    expect(await wordOn(field('#8a1c2b'), '#ffffff')).toEqual([
      [0, 0, 0, 0],
      [20, 100, 80, 20],
    ])
    const cmyk = new Map([...press.cmyk, ['#fbf4e6', [1, 3, 10, 0] as const]])
    expect((await wordOn(field('#8a1c2b'), '#fbf4e6', { ...press, cmyk }))[0]).toEqual([1, 3, 10, 0])
  })

  it('and the modules of a QR code are of the same ink', async (context) => {
    needs(context, 'gs')
    const code = drawn('bg', '-3 -3 154 216', ({ qr }) =>
      qr({ x: 20, y: 20, size: 80, text: 'https://park.example/l/7k3m9xq2', fill: '#111827' }),
    )
    const { data } = await inkOf(await printPdf([code], press), 72)
    const plates = [0, 1, 2, 3].map((plate) => data.filter((_, at) => at % 4 === plate).reduce((most, byte) => Math.max(most, byte), 0))
    expect(plates).toEqual([0, 0, 0, 255])
  })
})

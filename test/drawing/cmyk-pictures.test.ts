import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { doubtfulInks, encode, printFindings, printPdf, rasterise, screenPdf } from '../../src/drawing/index.ts'
import { fogra39Bytes, withoutCyan } from '../fixtures/colour-profiles.ts'
import { inkedPhoto, renamed, unmarked, type Ink } from '../fixtures/inked.ts'
import { image, kept, page, press, read } from './pdf-sample.ts'
import { coloursAt, inkAt, platesOf } from './pdf-tools.ts'

/** Black alone, a brand's green, paper, and a shadow. */
const fields: readonly Ink[] = [
  [0, 0, 0, 100],
  [85, 10, 70, 5],
  [0, 0, 0, 0],
  [60, 50, 50, 90],
]
/** In the middle of each field, where the picture stands. */
const places = fields.map((_, at) => [10 + 101.6 * ((at + 0.5) / fields.length), 30] as const)
const placed = (sha256: string) => page(image(sha256, '10 5 101.6 50.8'))
/** What a picture leaves open, a line each. */
const doubts = async (sha256: string) =>
  (await doubtfulInks([{ sha256 }, { sha256 }], read)).map(({ rule, severity }) => `${severity} ${rule}`)

/** Within what JPEG wavers by. */
function expectInk(found: readonly (readonly number[])[], stated: readonly Ink[]): void {
  found.forEach((ink, at) =>
    ink.forEach((percent, plate) => expect(percent, `field ${at}, plate ${plate}`).toBeCloseTo(stated[at]?.[plate] ?? NaN, -0.5)),
  )
}

describe('A picture of inks', () => {
  it('is printed with the inks that it states, with the profile of the press, another maker of the same condition, or none', async () => {
    const names = ['FOGRA39 Coated', 'ISO Coated v2']
    const others = [fogra39Bytes, ...names.map((name) => renamed(withoutCyan(), 'FOGRA39L Coated', name)), undefined]
    for (const profile of others) {
      const sha256 = kept(await inkedPhoto(fields, profile ? { profile } : {}))
      for (const photos of ['cmyk', 'rgb'] as const) {
        const pdf = await printPdf([placed(sha256)], { ...press, photos })
        expectInk(await inkAt(pdf, ...places), fields)
      }
    }
  })

  it('is cut and scaled as inks', async () => {
    const sha256 = kept(await inkedPhoto(fields, { width: 4200, height: 2100 }))
    expectInk(await inkAt(await printPdf([placed(sha256)], press), ...places), fields)
  })

  it('is not changed for a limit of ink: what is above it is told with the figure', async () => {
    const sha256 = kept(await inkedPhoto([[90, 80, 80, 90]]))
    expectInk(await inkAt(await printPdf([placed(sha256)], press), [40, 30]), [[90, 80, 80, 90]])
    const found = await printFindings([placed(sha256)], press)
    expect(found.filter(({ place }) => place === 'photo')).toMatchObject([
      { rule: 'image-resolution' },
      { rule: 'ink-limit', expected: '300 % at most', actual: '340 %' },
    ])
  })

  it('of another press is converted once, within the limit, black alone stays so, and it is told', async () => {
    const sha256 = kept(await inkedPhoto(fields, { profile: renamed(fogra39Bytes, 'FOGRA39', 'ELSEPRES') }))
    const found = await inkAt(await printPdf([placed(sha256)], press), ...places)
    expect(found[0]?.map(Math.round)).toEqual([0, 0, 0, 100])
    // The same press under another name: what looks the same may be made of other shares, near those that were stated.
    found[1]?.forEach((percent, plate) => expect(Math.abs(percent - (fields[1]?.[plate] ?? 0))).toBeLessThan(10))
    const bytes = withoutCyan()
    const custom = { sha256: kept(bytes), identifier: 'Custom', description: 'A press without cyan' }
    const [, green = []] = await inkAt(
      await printPdf([placed(kept(await inkedPhoto(fields, { profile: fogra39Bytes })))], { ...press, condition: custom }),
      ...places,
    )
    expect(green[0]).toBeLessThan(2)
    expect(green[2]).toBeGreaterThan(40)
    const heavy = kept(await inkedPhoto([[95, 85, 85, 95]], { profile: renamed(fogra39Bytes, 'FOGRA39', 'ELSEPRES') }))
    const [thinned = []] = await inkAt(await printPdf([placed(heavy)], press), [40, 30])
    expect(thinned.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(press.inkLimit + 1)
    expect(thinned[3]).toBeGreaterThan(80)
    const told = await printFindings([placed(sha256)], press)
    expect(told.filter(({ rule }) => /ink/.test(rule))).toMatchObject([{ rule: 'picture-inks', severity: 'info', expected: 'FOGRA39' }])
  })

  it('is shown on screens as its profile says, and as coated paper without one', async () => {
    const [own, none] = [kept(await inkedPhoto(fields, { profile: fogra39Bytes })), kept(await inkedPhoto(fields))]
    const about = { trim: { width: 148, height: 210 }, title: 'Inks', language: 'bg', alts: new Map<string, string>(), read }
    const colours = []
    for (const sha256 of [own, none]) {
      const pixels = await rasterise(placed(sha256), { width: 740, height: 1050, read })
      const { data, info } = await sharp(await encode(pixels, 'png'))
        .raw()
        .toBuffer({ resolveWithObject: true })
      const [width, height] = [info.width / 154, info.height / 216]
      colours.push(
        places.map(([x, y]) => [
          ...data.subarray((Math.round((y + 3) * height) * info.width + Math.round((x + 3) * width)) * info.channels).subarray(0, 3),
        ]),
      )
      const pdf = await screenPdf([placed(sha256)], about)
      expect(await coloursAt(pdf, ...places)).toHaveLength(4)
    }
    expect(colours[1]).toEqual(colours[0])
    const [black = [], green = [], paper = []] = colours[0] ?? []
    expect(Math.max(...black)).toBeLessThan(60)
    expect((green[1] ?? 0) - (green[0] ?? 0)).toBeGreaterThan(80)
    expect(Math.min(...paper)).toBeGreaterThan(250)
  })

  it('that does not say how its values are stored is read the right way round, and that is told', async () => {
    const marked = await inkedPhoto(fields)
    const negative = await inkedPhoto(fields.map(([c, m, y, k]) => [100 - c, 100 - m, 100 - y, 100 - k] as const))
    for (const bytes of [unmarked(marked), unmarked(negative)]) {
      const sha256 = kept(bytes)
      expectInk(await inkAt(await printPdf([placed(sha256)], press), ...places), fields)
      expect(await doubts(sha256)).toEqual(['warning picture-inks', 'info picture-inks'])
    }
    expect(await doubts(kept(await inkedPhoto(fields, { profile: fogra39Bytes })))).toEqual([])
  })
})

describe('A grey photograph', () => {
  const greys = ['#000000', '#404040', '#a0a0a0', '#ffffff']
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600">${greys.map((fill, at) => `<rect x="${at * 300}" width="300" height="600" fill="${fill}"/>`).join('')}</svg>`

  it('is printed with black ink alone, whether it is stored as grey or as colours, for presses that take colours as RGB too', async () => {
    const drawn = () => sharp(Buffer.from(svg))
    const hole = { create: { width: 60, height: 60, channels: 4, background: '#ffffff' } } as const
    const cutOut = drawn()
      .ensureAlpha()
      .composite([{ input: hole, left: 0, top: 0, blend: 'dest-out' }])
    const stored = [drawn().toColourspace('b-w').jpeg(), drawn().jpeg(), drawn().png(), cutOut.png()]
    for (const [at, picture] of stored.entries()) {
      const pdf = await printPdf([placed(kept(await picture.toBuffer()))], { ...press, photos: at % 2 === 0 ? 'cmyk' : 'rgb' })
      const found = await inkAt(pdf, ...places)
      for (const [c, m, y] of found) expect([c, m, y].map((ink) => Math.round(ink ?? NaN))).toEqual([0, 0, 0])
      const blacks = found.map(([, , , k]) => Math.round(k ?? NaN))
      expect(blacks[0]).toBe(100)
      expect(blacks[3]).toBe(0)
      expect(blacks).toEqual([...blacks].sort((one, other) => other - one))
      expect(new Set(blacks).size).toBe(4)
      expect(await platesOf(pdf)).toContain('Black')
    }
  })

  it('with a tint keeps it', async () => {
    const sepia = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#8a7a60' } })
      .jpeg()
      .toBuffer()
    const [ink = []] = await inkAt(await printPdf([placed(kept(sepia))], press), [40, 30])
    expect(ink[2]).toBeGreaterThan(10)
  })
})

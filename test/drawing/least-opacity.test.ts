import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/drawing/colour/contrast.ts'
import { leastOpacity } from '../../src/drawing/scrim/least-opacity.ts'

/** Opacities are tried in steps of this. */
const STEP = 0.01

type Colour = readonly [number, number, number]
const hex = (colour: Colour): string => `#${colour.map((level) => Math.round(level).toString(16).padStart(2, '0')).join('')}`
const pixelsOf = (colours: readonly Colour[]): Uint8Array => Uint8Array.from(colours.flatMap((colour) => [...colour, 255]))

const level = fc.integer({ min: 0, max: 255 })
const colour: fc.Arbitrary<Colour> = fc.tuple(level, level, level)
const grid = fc.array(colour, { minLength: 1, maxLength: 60 })

/** A colour seen through a scrim, before its channels are rounded. */
const through = (under: Colour, scrim: Colour, opacity: number): Colour =>
  [0, 1, 2].map((at) => (under[at] ?? 0) + ((scrim[at] ?? 0) - (under[at] ?? 0)) * opacity) as unknown as Colour
const lowest = (colours: readonly Colour[], scrim: Colour, opacity: number, fills: readonly Colour[]): number =>
  Math.min(...fills.flatMap((fill) => colours.map((one) => contrast(hex(fill), hex(through(one, scrim, opacity))))))

describe('the opacity of a scrim', () => {
  it('is enough for every pixel and every colour of the words, wherever the scrim itself is', () => {
    fc.assert(
      fc.property(grid, colour, fc.array(colour, { minLength: 1, maxLength: 2 }), (colours, scrim, fills) => {
        fc.pre(fills.every((fill) => contrast(hex(fill), hex(scrim)) >= 4.5))
        const opacity = leastOpacity(pixelsOf(colours), hex(scrim), fills.map(hex))
        expect(lowest(colours, scrim, opacity, fills)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 200 },
    )
  })

  it('is not more than one step too much: one step less, and a pixel would stand at the edge of 4.5:1 or below', () => {
    fc.assert(
      fc.property(grid, colour, colour, (colours, scrim, fill) => {
        fc.pre(contrast(hex(fill), hex(scrim)) >= 4.75)
        const opacity = leastOpacity(pixelsOf(colours), hex(scrim), [hex(fill)])
        fc.pre(opacity > 0)
        expect(lowest(colours, scrim, opacity - STEP, [fill])).toBeLessThan(4.75)
      }),
      { numRuns: 200 },
    )
  })

  it('is none on a calm ground, and is raised by a single bright pixel among a million dark ones', () => {
    const dark = new Uint8Array(4_000_000).fill(20)
    for (let at = 3; at < dark.length; at += 4) dark[at] = 255
    expect(leastOpacity(dark, '#101010', ['#ffffff'])).toBe(0)
    dark.set([255, 255, 255], 4 * 777_777)
    expect(leastOpacity(dark, '#101010', ['#ffffff'])).toBe(leastOpacity(pixelsOf([[255, 255, 255]]), '#101010', ['#ffffff']))
  })

  it('counts what is clear as the white of a page', () => {
    const clear = new Uint8Array(4)
    expect(leastOpacity(clear, '#000000', ['#ffffff'])).toBe(leastOpacity(pixelsOf([[255, 255, 255]]), '#000000', ['#ffffff']))
    expect(leastOpacity(clear, '#ffffff', ['#000000'])).toBe(0)
  })

  it('hides all where no less is enough', () => {
    expect(leastOpacity(pixelsOf([[255, 255, 255]]), '#eeeeee', ['#ffffff'])).toBe(1)
  })
})

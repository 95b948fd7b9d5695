import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitedInk, limitPixels, totalInk } from '../../../src/drawing/press/ink-limit.ts'

const percent = (byte: number): number => (byte / 255) * 100

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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lightOfLevel } from '../../../../src/drawing/colour/contrast.ts'
import { blackLevel, compensatedLevels, proofedGreys } from '../../../../src/drawing/pdf/ink/black-point.ts'
import { colourProfile } from '../../../../src/drawing/profiles/colour-profile.ts'
import { fogra39 } from '../../../../src/drawing/press/press-condition.ts'

/** Greys of a press that tells none below `black` from it, each wavering by what rounding makes of its inks. */
const greys = (black: number, wavers: readonly number[] = []): number[] =>
  Array.from({ length: 128 }, (_, at) => (lightOfLevel[Math.max(at, black)] ?? 0) + (wavers[at % Math.max(1, wavers.length)] ?? 0))

describe('The black of a press', () => {
  it('is found whatever its inks waver by', () => {
    const waver = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 128 })
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 90 }), waver, (black, levels) => {
        const found = blackLevel(
          greys(
            black,
            levels.map((level) => level / 3295),
          ),
        )
        expect(Math.abs(found - black)).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('is none where all is told apart, or nothing is', () => {
    expect(blackLevel(greys(0))).toBe(0)
    expect(blackLevel(greys(127))).toBe(0)
  })

  it('is much the same on coated paper whatever the limit of ink, and what is above it stays in order up to white', async () => {
    const profile = colourProfile(fogra39, () => Promise.reject(new Error('the profile is shipped')))
    for (const inkLimit of [330, 300, 270, 240, 220]) {
      const black = blackLevel(await proofedGreys({ profile, inkLimit }))
      expect(black, `${inkLimit} %`).toBeGreaterThan(15)
      expect(black, `${inkLimit} %`).toBeLessThan(35)
      const levels = [...(await compensatedLevels({ profile, inkLimit }))]
      expect(levels[0]).toBe(black)
      expect(levels[255]).toBe(255)
      expect(levels.toSorted((one, other) => one - other)).toEqual(levels)
    }
  })
})

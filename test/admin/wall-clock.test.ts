import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt, wallClock } from '../../src/admin/wall-clock.ts'

const zones = ['Europe/Sofia', 'Asia/Baku', 'Asia/Manila', 'America/St_Johns', 'Pacific/Chatham', 'UTC']

describe('dates in the admin', () => {
  it('are shown on the clocks of the brand', () => {
    expect(wallClock('2026-06-05T08:00:00.000Z', 'Europe/Sofia')).toBe('2026-06-05T11:00')
    expect(instantAt('2026-12-05T11:00', 'Europe/Sofia')).toBe('2026-12-05T09:00:00.000Z')
    expect(instantAt('', 'Europe/Sofia')).toBeNull()
  })

  it('come back as they were typed, whatever the zone', () => {
    const minutes = fc
      .integer({ min: 0, max: 60 * 24 * 365 * 30 })
      .map((minute) => new Date(Date.UTC(2020, 0) + minute * 60_000).toISOString())
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (instant, zone) => {
        const shown = wallClock(instant, zone)
        const again = instantAt(shown, zone)
        // In autumn an hour comes twice, and a clock cannot tell which; it reads the same.
        expect(again !== null && wallClock(again, zone)).toBe(shown)
      }),
    )
  })
})

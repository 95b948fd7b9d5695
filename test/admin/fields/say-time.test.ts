import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldTime, sayTime, sayZone } from '../../../src/admin/fields/say-time.ts'

const sofia = 'Europe/Sofia'

describe('a time in a form', () => {
  it('is shown on the brand’s clocks, with how far they are from UTC on that day', () => {
    expect(sayTime('2026-06-05T15:00:00.000Z', sofia)).toMatchObject({ shown: '2026-06-05T18:00', offset: 'UTC+03:00' })
    expect(sayTime('2026-12-05T16:00:00.000Z', sofia)).toMatchObject({ shown: '2026-12-05T18:00', offset: 'UTC+02:00' })
  })

  it('is held as the instant that the clocks mean, whatever the browser’s are', () => {
    expect(heldTime('2026-06-05T18:00', sofia)).toBe('2026-06-05T15:00:00.000Z')
    expect(heldTime('', sofia)).toBeNull()
  })

  it('that the clocks skip is held as it was typed, shown, and complained of', () => {
    const skipped = heldTime('2026-03-29T03:30', sofia) ?? ''
    expect(skipped).not.toContain('Z')
    expect(sayTime(skipped, sofia)).toMatchObject({ shown: '2026-03-29T03:30' })
    expect(sayTime(skipped, sofia).complaint).toBeTypeOf('string')
    expect(sayTime(skipped, sofia).offset).toBeUndefined()
  })

  it('that the clocks show twice is warned of', () => {
    expect(sayTime(heldTime('2026-10-25T03:30', sofia) ?? '', sofia).warning).toBeTypeOf('string')
  })

  it('stays the one that was typed, in any zone, to the minute', () => {
    const minute = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, fc.constantFrom(sofia, 'America/New_York', 'Asia/Manila', 'Asia/Kathmandu', 'UTC'), (date, zone) => {
        const typed = date.toISOString().slice(0, 16)
        expect(sayTime(heldTime(typed, zone) ?? '', zone).shown).toBe(typed)
      }),
    )
  })
})

it('says on which clocks times are, and asks for the brand before it knows', () => {
  expect(sayZone(undefined, undefined)).toMatch(/^Choose the brand first/)
  expect(sayZone(sofia, undefined)).toBe('Time in Europe/Sofia.')
  expect(sayZone(sofia, 'UTC+03:00')).toBe('Time in Europe/Sofia, on this day UTC+03:00.')
})

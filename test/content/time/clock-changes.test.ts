import { describe, expect, it } from 'vitest'
import { warnClockChange } from '../../../src/content/time/clock-changes.ts'

const SOFIA = 'Europe/Sofia'

describe('A time at which the clocks change', () => {
  it('is said to be there twice in autumn, and which of the two is taken', () => {
    expect(warnClockChange('2026-10-25T03:30:00+03:00', SOFIA)).toMatch(/03:30 twice.*first/)
    expect(warnClockChange('2026-10-25T03:30:00+02:00', SOFIA)).toMatch(/03:30 twice.*second/)
    expect(warnClockChange('2026-10-25T01:30:00Z', SOFIA)).toMatch(/03:30 twice.*second/)
    expect(warnClockChange('2026-10-25T04:00:00+02:00', SOFIA)).toBeUndefined()
    expect(warnClockChange('2026-10-25T02:59:00+03:00', SOFIA)).toBeUndefined()
  })

  it('is said not to be there in spring, and what is taken in its stead', () => {
    expect(warnClockChange('2026-03-29T03:30:00+02:00', SOFIA)).toMatch(/never show 03:30.*04:30 is taken/)
    expect(warnClockChange('2026-03-29T03:30:00+03:00', SOFIA)).toMatch(/never show 03:30.*02:30 is taken/)
    expect(warnClockChange('2026-03-29T04:30:00+03:00', SOFIA)).toBeUndefined()
    expect(warnClockChange('2026-03-29T02:59:00+02:00', SOFIA)).toBeUndefined()
  })

  it('is as good as any other on all other days, and in zones whose clocks never change', () => {
    expect(warnClockChange('2026-06-05T03:30:00+03:00', SOFIA)).toBeUndefined()
    expect(warnClockChange('2026-10-25T03:30:00+04:00', 'Asia/Baku')).toBeUndefined()
  })
})

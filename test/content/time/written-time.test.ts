import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { warnClockChange } from '../../../src/content/time/clock-changes.ts'
import { clockTime, offsetAt, readTime } from '../../../src/content/time/written-time.ts'

const SOFIA = 'Europe/Sofia'
const MINUTE = 60_000
const DAY = 1440 * MINUTE

const formats = new Map<string, Intl.DateTimeFormat>()
/** What a clock in a zone shows, as Node's own calendar has it: 2026-06-05T11:00. */
function shownBy(instant: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short', calendar: 'gregory', numberingSystem: 'latn' })
  formats.set(timeZone, format)
  return format.format(instant).replace(' ', 'T')
}
/** All instants of whole minutes at which a clock shows a time, found by trying every distance from UTC that there is. */
function instantsOf(local: string, timeZone: string): number[] {
  const clock = Date.parse(`${local}Z`)
  const tried = Array.from({ length: (14 + 12) * 4 + 1 }, (_, step) => clock + (12 * 60 - step * 15) * MINUTE)
  return tried.filter((instant) => shownBy(instant, timeZone) === local).toSorted((a, b) => a - b)
}
/** An instant at which a zone's clocks change within a year that begins somewhere, or the beginning. */
function changeAfter(begins: number, timeZone: string): number {
  const aheadOf = (instant: number) => Date.parse(`${shownBy(instant, timeZone)}Z`) - instant
  for (let month = begins; month < begins + 366 * DAY; month += 30 * DAY) {
    let [before, after] = [month, month + 30 * DAY]
    if (aheadOf(before) === aheadOf(after)) continue
    while (after - before > MINUTE) {
      const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE
      if (aheadOf(middle) === aheadOf(before)) before = middle
      else after = middle
    }
    return after
  }
  return begins
}

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
// Distances from UTC are whole quarters of an hour since 1980, but for a few islands.
const minute = fc.integer({ min: Date.UTC(1990, 0) / MINUTE, max: Date.UTC(2060, 0) / MINUTE }).map((minutes) => minutes * MINUTE)
/** A zone and an instant, near one at which its clocks change. */
const nearChange = fc
  .tuple(zone, minute, fc.integer({ min: -200, max: 200 }))
  .map(([timeZone, begins, off]) => [timeZone, changeAfter(begins, timeZone) + off * MINUTE] as const)
const anywhere = fc.oneof(fc.tuple(zone, minute), nearChange)

describe('a written time', () => {
  it('without offset is read on the clocks of the zone, in summer and in winter', () => {
    expect(readTime('2026-06-05T18:00', SOFIA)).toEqual({ instant: '2026-06-05T15:00:00.000Z' })
    expect(readTime('2026-12-05T18:00:00', SOFIA)).toEqual({ instant: '2026-12-05T16:00:00.000Z' })
    expect(readTime(' 2026-06-05T18:00:30.5 ', SOFIA)).toEqual({ instant: '2026-06-05T15:00:30.500Z' })
  })

  it('without offset and without a zone is refused, and so is whatever is no day with a time', () => {
    expect(readTime('2026-06-05T18:00', undefined)).toMatchObject({
      complaint: expect.stringContaining('choose the brand first') as string,
    })
    for (const written of [
      '2026-06-05',
      '18:00',
      'tomorrow',
      '5.6.2026 18:00',
      '2026-02-30T10:00',
      '2026-06-05T24:00',
      '2026-13-01T10:00Z',
      '1780678800000',
      '',
    ])
      expect(readTime(written, SOFIA), written).toMatchObject({ complaint: expect.stringContaining('is no time') as string })
  })

  it('that the clocks skip is refused, with the one that was probably meant', () => {
    const complaint =
      'The clocks of Europe/Sofia are put forward and never show 2027-03-28 03:30. Did you mean 2027-03-28 04:30? Choose a time that there is.'
    for (const written of ['2027-03-28T03:30', '2027-03-28T03:30+02:00', '2027-03-28T03:30:00+03:00'])
      expect(readTime(written, SOFIA)).toEqual({ complaint })
    expect(readTime('2027-03-28T03:30Z', SOFIA)).toEqual({ instant: '2027-03-28T03:30:00.000Z' })
    expect(readTime('2027-03-28T03:30+09:00', SOFIA)).toEqual({ instant: '2027-03-27T18:30:00.000Z' })
  })

  it('with an offset is that instant in every zone, unless its clocks skip it', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -48, max: 56 }), ([timeZone, instant], quarters) => {
        const sign = quarters < 0 ? '-' : '+'
        const offset = `${sign}${new Date(Math.abs(quarters) * 15 * MINUTE).toISOString().slice(11, 16)}`
        const written = new Date(instant + quarters * 15 * MINUTE).toISOString().replace('Z', offset)
        const read = readTime(written, timeZone)
        if ('instant' in read) expect(read.instant).toBe(new Date(instant).toISOString())
        else expect(instantsOf(written.slice(0, 16), timeZone)).toEqual([])
      }),
    )
  })

  it('without offset is the first instant at which a clock there shows it, in every zone and around every change; one that none shows is refused', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: -120, max: 120 }), ([timeZone, instant], off) => {
        // As a clock that misses a change would show it.
        const local = new Date(Date.parse(`${shownBy(instant - 180 * MINUTE, timeZone)}Z`) + (180 + off) * MINUTE)
          .toISOString()
          .slice(0, 16)
        const [first, second] = instantsOf(local, timeZone)
        const read = readTime(local, timeZone)
        if (first === undefined) {
          expect(read).toMatchObject({ complaint: expect.stringContaining('never show') as string })
          return
        }
        expect(read).toEqual({ instant: new Date(first).toISOString() })
        const twice = warnClockChange(new Date(first).toISOString(), timeZone)
        if (second === undefined) expect(twice).toBeUndefined()
        else expect(twice).toMatch(/twice.*first/)
      }),
      { numRuns: 500 },
    )
  })

  it('is shown on the clocks of the zone, with the offset of that day, and comes back as it was shown', () => {
    expect(clockTime('2026-06-05T08:00:00.000Z', SOFIA)).toBe('2026-06-05T11:00')
    expect([offsetAt('2026-06-05T08:00:00Z', SOFIA), offsetAt('2026-12-05T08:00:00Z', SOFIA)]).toEqual(['UTC+03:00', 'UTC+02:00'])
    expect([offsetAt('2026-06-05T08:00:00Z', 'UTC'), offsetAt('2026-06-05T08:00:00Z', 'America/St_Johns')]).toEqual([
      'UTC+00:00',
      'UTC-02:30',
    ])
    fc.assert(
      fc.property(anywhere, ([timeZone, instant]) => {
        const written = new Date(instant).toISOString()
        const shown = clockTime(written, timeZone)
        expect(shown).toBe(shownBy(instant, timeZone))
        const offset = offsetAt(written, timeZone).replace('UTC', '')
        expect(Date.parse(`${shown}${offset}`)).toBe(instant)
        const again = readTime(shown, timeZone)
        expect('instant' in again && clockTime(again.instant, timeZone)).toBe(shown)
      }),
    )
  })
})

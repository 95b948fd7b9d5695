import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRange, isTimeZone } from '../../src/content/dates.ts'

const SOFIA = 'Europe/Sofia'
const locales = ['en', 'en-GB', 'bg', 'sk', 'az', 'fil', 'ar', 'ar-SA', 'he', 'de', 'ja', 'fa', 'pl'] as const
const styles = ['long', 'short'] as const
const festival = ['2026-06-05T11:00:00+03:00', '2026-06-07T22:00:00+03:00'] as const
const months = ['2026-05-30T11:00:00+03:00', '2026-06-02T22:00:00+03:00'] as const
const newYear = ['2026-12-30T11:00:00+02:00', '2027-01-02T22:00:00+02:00'] as const
const oneDay = ['2026-06-05T11:00:00+03:00', '2026-06-05T22:00:00+03:00'] as const

describe('A period is said as people say it', () => {
  it.each([
    ['bg', 'от 5 до 7 юни', '5–7 юни'],
    ['sk', 'od 5. do 7. júna', '5. – 7. júna'],
    ['az', '5–7 iyun', '5–7 iyun'],
    ['fil', 'Hunyo 5 hanggang 7', 'Hun 5–7'],
    ['en', 'June 5–7', 'Jun 5–7'],
    ['en-GB', '5–7 June', '5–7 Jun'],
    ['ar', 'من 5 إلى 7 يونيو', '5–7 يونيو'],
    ['he', 'מ־5 עד 7 ביוני', '5–7 ביוני'],
    ['de', '5. Juni – 7. Juni', '5. Juni – 7. Juni'],
  ])('in %s within a month', (locale, long, short) => {
    expect(formatRange(...festival, SOFIA, locale, 'long')).toBe(long)
    expect(formatRange(...festival, SOFIA, locale, 'short')).toBe(short)
  })

  it.each([
    ['bg', 'от 30 май до 2 юни'],
    ['sk', 'od 30. mája do 2. júna'],
    ['az', '30 may – 2 iyun'],
    ['fil', 'Mayo 30 hanggang Hunyo 2'],
    ['en', 'May 30 – June 2'],
    ['ar', 'من 30 مايو إلى 2 يونيو'],
    ['he', 'מ־30 במאי עד 2 ביוני'],
  ])('in %s across two months', (locale, long) => {
    expect(formatRange(...months, SOFIA, locale, 'long')).toBe(long)
  })

  it.each([
    ['bg', 'от 30 декември 2026 г. до 2 януари 2027 г.'],
    ['sk', 'od 30. decembra 2026 do 2. januára 2027'],
    ['az', '30 dekabr 2026 – 2 yanvar 2027'],
    ['fil', 'Disyembre 30, 2026 hanggang Enero 2, 2027'],
    ['en', 'December 30, 2026 – January 2, 2027'],
    ['ar', 'من 30 ديسمبر 2026 إلى 2 يناير 2027'],
  ])('in %s across two years', (locale, long) => {
    expect(formatRange(...newYear, SOFIA, locale, 'long')).toBe(long)
  })

  it.each([
    ['bg', '5 юни, 11:00–22:00', '5 юни'],
    ['sk', '5. júna, 11:00–22:00', '5. júna'],
    ['az', '5 iyun, 11:00–22:00', '5 iyun'],
    ['en', 'June 5, 11:00–22:00', 'Jun 5'],
    ['en-US', 'June 5, 11:00\u00a0AM–10:00\u00a0PM', 'Jun 5'],
  ])('in %s on one day with its hours, which small banners leave out', (locale, long, short) => {
    expect(formatRange(...oneDay, SOFIA, locale, 'long')).toBe(long)
    expect(formatRange(...oneDay, SOFIA, locale, 'short')).toBe(short)
  })

  it.each([
    ['bg', 'от 5 април', 'до 5 април'],
    ['sk', 'od 5. apríla', 'do 5. apríla'],
    ['az', '5 apreldən etibarən', '5 aprelədək'],
    ['fil', 'mula Abril 5', 'hanggang Abril 5'],
    ['en', 'from April 5', 'until April 5'],
    ['ar', 'ابتداءً من 5 أبريل', 'حتى 5 أبريل'],
  ])('in %s with one end open', (locale, from, until) => {
    expect(formatRange('2026-04-05T00:00:00+03:00', null, SOFIA, locale, 'long')).toBe(from)
    expect(formatRange(null, '2026-04-05T20:00:00+03:00', SOFIA, locale, 'long')).toBe(until)
  })

  it('with Azerbaijani endings in harmony with each month', () => {
    const untilMonth = (month: number) =>
      formatRange(null, `2026-${String(month).padStart(2, '0')}-15T12:00:00Z`, 'Asia/Baku', 'az', 'long')
    expect([1, 4, 5, 6, 10].map(untilMonth)).toEqual(['15 yanvaradək', '15 aprelədək', '15 mayadək', '15 iyunadək', '15 oktyabradək'])
  })

  it('with an end at local midnight counting as the day before', () => {
    expect(formatRange(festival[0], '2026-06-08T00:00:00+03:00', SOFIA, 'bg', 'long')).toBe('от 5 до 7 юни')
    expect(formatRange(null, '2026-06-08T00:00:00+03:00', SOFIA, 'bg', 'long')).toBe('до 7 юни')
    expect(formatRange('2026-06-05T00:00:00+03:00', '2026-06-06T00:00:00+03:00', SOFIA, 'bg', 'long')).toBe('5 юни')
    // The same instant is 23:00 in Vienna: there the day counts.
    expect(formatRange(null, '2026-06-08T00:00:00+03:00', 'Europe/Vienna', 'bg', 'long')).toBe('до 7 юни')
    expect(formatRange(null, '2026-06-08T00:00:00+03:00', 'Asia/Manila', 'fil', 'long')).toBe('hanggang Hunyo 8')
  })

  it('on the clocks of the brand, also on the day they change', () => {
    expect(formatRange('2026-03-29T00:30:00+02:00', '2026-03-29T22:00:00+03:00', SOFIA, 'bg', 'long')).toBe('29 март, 00:30–22:00')
    expect(formatRange('2026-10-25T00:00:00+03:00', '2026-10-26T00:00:00+02:00', SOFIA, 'bg', 'long')).toBe('25 октомври')
    expect(formatRange(...oneDay, 'America/New_York', 'en', 'long')).toBe('June 5, 04:00–15:00')
  })

  it('in the Gregorian calendar in every Arabic region', () => {
    expect(formatRange(...newYear, SOFIA, 'ar-SA', 'long')).toContain('ديسمبر')
  })

  it('as nothing when both ends are open', () => {
    expect(formatRange(null, null, SOFIA, 'bg', 'long')).toBe('')
  })

  it('whatever the period: with both days, and the same whatever zone the instants are written in', () => {
    const instant = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...styles),
        (start, hours, locale, style) => {
          const end = new Date(start.getTime() + hours * 3_600_000 + 60_000)
          const said = formatRange(start.toISOString(), end.toISOString(), 'Asia/Baku', locale, style)
          const shifted = (date: Date) => new Date(date.getTime() + 4 * 3_600_000).toISOString().replace('Z', '+04:00')
          expect(formatRange(shifted(start), shifted(end), 'Asia/Baku', locale, style)).toBe(said)
          const day = (date: Date) =>
            new Intl.DateTimeFormat(`${locale}${locale.startsWith('ar') ? '-u-ca-gregory' : ''}`, { timeZone: 'Asia/Baku', day: 'numeric' })
              .formatToParts(date)
              .find(({ type }) => type === 'day')?.value
          expect(said).toContain(day(start))
          expect(said).toContain(day(end))
          expect(said).not.toMatch(/ {2}|undefined|null|Invalid|\u202f/)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('A time zone', () => {
  it('is one of the IANA database', () => {
    for (const name of ['Europe/Sofia', 'UTC', 'America/Port-au-Prince', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])
      expect(isTimeZone(name), name).toBe(true)
    for (const name of ['', 'Europe/Nowhere', '+03:00', 'Sofia', ' Europe/Sofia', '../etc']) expect(isTimeZone(name), name).toBe(false)
  })
})

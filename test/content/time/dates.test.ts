import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFullRange, formatRange, isoInterval, isTimeZone } from '../../../src/content/time/dates.ts'

const SOFIA = 'Europe/Sofia'
const locales = ['en', 'en-GB', 'bg', 'sk', 'az', 'fil', 'ar', 'ar-SA', 'he', 'de', 'ja', 'fa', 'pl'] as const
const styles = ['long', 'short'] as const
const festival = ['2026-06-05T11:00:00+03:00', '2026-06-07T22:00:00+03:00'] as const
const months = ['2026-05-30T11:00:00+03:00', '2026-06-02T22:00:00+03:00'] as const
const newYear = ['2026-12-30T11:00:00+02:00', '2027-01-02T22:00:00+02:00'] as const
const oneDay = ['2026-06-05T11:00:00+03:00', '2026-06-05T22:00:00+03:00'] as const

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ')

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
    ['de', '5.–7. Juni', '5.–7. Juni'],
    ['el', '5–7 Ιουνίου', '5–7 Ιουν'],
    ['th', '5–7 มิถุนายน', '5–7 มิ.ย.'],
    ['hu', 'június 5. – június 7.', 'jún. 5. – jún. 7.'],
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

const wholeDays = ['2026-06-05T00:00:00+03:00', '2026-06-08T00:00:00+03:00'] as const
const overNewYear = ['2026-12-30T11:00:00+02:00', '2027-01-03T00:00:00+02:00'] as const

describe('A period said in full has its weekdays and the times that were given', () => {
  it.each([
    ['bg', 'от петък, 5 юни, до неделя, 7 юни', 'от събота, 30 май, 11:00 ч., до вторник, 2 юни, 22:00 ч.'],
    ['sk', 'od piatka 5. júna do nedele 7. júna', 'od soboty 30. mája, 11:00 h, do utorka 2. júna, 22:00 h'],
    ['az', '5 iyun, cümə – 7 iyun, bazar', '30 may, şənbə, 11:00 – 2 iyun, çərşənbə axşamı, 22:00'],
    ['fil', 'mula Biyernes, Hunyo 5 hanggang Linggo, Hunyo 7', 'mula Sabado, Mayo 30, 11:00 AM hanggang Martes, Hunyo 2, 10:00 PM'],
    ['en', 'Friday, June 5 – Sunday, June 7', 'Saturday, May 30, 11:00 – Tuesday, June 2, 22:00'],
    ['en-US', 'Friday, June 5 – Sunday, June 7', 'Saturday, May 30, 11:00 AM – Tuesday, June 2, 10:00 PM'],
    ['en-GB', 'Friday 5 June – Sunday 7 June', 'Saturday 30 May, 11:00 – Tuesday 2 June, 22:00'],
    ['ar', 'من الجمعة 5 يونيو إلى الأحد 7 يونيو', 'من السبت 30 مايو، الساعة 11:00 ص، إلى الثلاثاء 2 يونيو، الساعة 10:00 م'],
    ['he', 'מיום שישי, 5 ביוני, עד יום ראשון, 7 ביוני', 'מיום שבת, 30 במאי, בשעה 11:00, עד יום שלישי, 2 ביוני, בשעה 22:00'],
    ['de', 'Freitag, 5. Juni – Sonntag, 7. Juni', 'Samstag, 30. Mai, 11:00 – Dienstag, 2. Juni, 22:00'],
  ])('in %s over whole days, and from an hour to an hour', (locale, days, hours) => {
    expect(spaced(formatFullRange(...wholeDays, SOFIA, locale))).toBe(days)
    expect(spaced(formatFullRange(...months, SOFIA, locale))).toBe(hours)
  })

  it.each([
    ['bg', 'от сряда, 30 декември 2026 г., 11:00 ч., до събота, 2 януари 2027 г.'],
    ['sk', 'od stredy 30. decembra 2026, 11:00 h, do soboty 2. januára 2027'],
    ['az', '30 dekabr 2026, çərşənbə, 11:00 – 2 yanvar 2027, şənbə'],
    ['fil', 'mula Miyerkules, Disyembre 30, 2026, 11:00 AM hanggang Sabado, Enero 2, 2027'],
    ['en', 'Wednesday, December 30, 2026, 11:00 – Saturday, January 2, 2027'],
    ['ar', 'من الأربعاء 30 ديسمبر 2026، الساعة 11:00 ص، إلى السبت 2 يناير 2027'],
    ['he', 'מיום רביעי, 30 בדצמבר 2026, בשעה 11:00, עד יום שבת, 2 בינואר 2027'],
  ])('in %s across two years, with an end at midnight counting as the day before', (locale, said) => {
    expect(spaced(formatFullRange(...overNewYear, SOFIA, locale))).toBe(said)
  })

  it.each([
    ['bg', 'петък, 5 юни', 'петък, 5 юни, 11:00–22:00 ч.'],
    ['sk', 'piatok 5. júna', 'piatok 5. júna, 11:00–22:00 h'],
    ['az', '5 iyun, cümə', '5 iyun, cümə, 11:00–22:00'],
    ['fil', 'Biyernes, Hunyo 5', 'Biyernes, Hunyo 5, 11:00 AM–10:00 PM'],
    ['en', 'Friday, June 5', 'Friday, June 5, 11:00–22:00'],
    ['ar', 'الجمعة 5 يونيو', 'الجمعة 5 يونيو، من 11:00 ص إلى 10:00 م'],
    ['he', 'יום שישי, 5 ביוני', 'יום שישי, 5 ביוני, 11:00–22:00'],
  ])('in %s on one day', (locale, day, hours) => {
    expect(spaced(formatFullRange('2026-06-05T00:00:00+03:00', '2026-06-06T00:00:00+03:00', SOFIA, locale))).toBe(day)
    expect(spaced(formatFullRange(...oneDay, SOFIA, locale))).toBe(hours)
  })

  it.each([
    ['bg', 'от петък, 5 юни, 11:00 ч.', 'до неделя, 7 юни'],
    ['sk', 'od piatka 5. júna, 11:00 h', 'do nedele 7. júna'],
    ['az', '5 iyun, cümə günündən etibarən (11:00)', '7 iyun, bazar gününədək'],
    ['fil', 'mula Biyernes, Hunyo 5, 11:00 AM', 'hanggang Linggo, Hunyo 7'],
    ['en', 'from Friday, June 5, 11:00', 'until Sunday, June 7'],
    ['ar', 'ابتداءً من الجمعة 5 يونيو، الساعة 11:00 ص', 'حتى الأحد 7 يونيو'],
    ['he', 'החל מיום שישי, 5 ביוני, בשעה 11:00', 'עד יום ראשון, 7 ביוני'],
  ])('in %s with one end open', (locale, from, until) => {
    expect(spaced(formatFullRange(oneDay[0], null, SOFIA, locale))).toBe(from)
    expect(spaced(formatFullRange(null, wholeDays[1], SOFIA, locale))).toBe(until)
  })

  it('with every Slovak weekday in the genitive', () => {
    const until = (day: number) => formatFullRange(null, `2026-06-0${day}T12:00:00Z`, 'UTC', 'sk').split(' ')[1]
    expect([1, 2, 3, 4, 5, 6, 7].map(until)).toEqual(['pondelka', 'utorka', 'stredy', 'štvrtka', 'piatka', 'soboty', 'nedele'])
  })

  it('whatever the period and language: with the days of its short form, and nothing missing between commas', () => {
    const instant = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(...locales), (start, quarters, locale) => {
        const from = new Date(Math.floor(start.getTime() / 900_000) * 900_000)
        const ends = [from.toISOString(), new Date(from.getTime() + quarters * 900_000).toISOString()] as const
        const full = formatFullRange(...ends, SOFIA, locale)
        for (const day of formatRange(...ends, SOFIA, locale, 'short').match(/\p{Nd}+/gu) ?? []) expect(full).toContain(day)
        expect(full).not.toMatch(/\s{2}|, ?,|undefined|null|Invalid|\u202f/)
        expect(full).toBe(full.trim())
        const [opens = '', closes = ''] = isoInterval(...ends, SOFIA).split('/')
        expect([Date.parse(opens), Date.parse(closes)]).toEqual(ends.map((end) => Date.parse(end)))
      }),
      { numRuns: 300 },
    )
  })

  it('is an ISO 8601 interval on the clocks of the zone for machines', () => {
    expect(isoInterval('2026-06-05T08:00:00Z', null, SOFIA)).toBe('2026-06-05T11:00:00+03:00/..')
    expect(isoInterval(null, '2026-12-05T08:00:00Z', SOFIA)).toBe('../2026-12-05T10:00:00+02:00')
  })
})

describe('A time zone', () => {
  it('is one of the IANA database', () => {
    for (const name of ['Europe/Sofia', 'UTC', 'America/Port-au-Prince', 'America/Argentina/Buenos_Aires', 'Etc/GMT+3'])
      expect(isTimeZone(name), name).toBe(true)
    for (const name of ['', 'Europe/Nowhere', '+03:00', 'Sofia', ' Europe/Sofia', '../etc']) expect(isTimeZone(name), name).toBe(false)
  })
})

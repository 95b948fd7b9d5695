import { describe, expect, it } from 'vitest'
import { warnDates } from '../../src/content/facts/check-dates.ts'
import { checkDocument } from '../../src/content/checks/check.ts'
import { formatFullRange, formatRange } from '../../src/content/time/dates.ts'
import { direction } from '../../src/content/text/direction.ts'
import { restaurantDocument } from '../fixtures/index.ts'
import { intlLocales } from './intl-locales.ts'

const ZONE = 'Europe/Sofia'
type Period = readonly [from: string | null, until: string | null]

/** Mornings, so that hours have one figure and are filled up. */
const opens = '2026-06-05T09:00:00+03:00'
const closes = '2026-06-05T22:30:00+03:00'
const nextYear = '2027-06-17T08:05:00+03:00'
const openEnd: Period = [opens, null]
const openStart: Period = [null, opens]
const oneDay: Period = [opens, closes]
const acrossYears: Period = [opens, nextYear]
const periods: readonly Period[] = [
  openEnd,
  openStart,
  oneDay,
  acrossYears,
  [opens, '2026-06-17T08:05:00+03:00'],
  [opens, '2026-12-11T08:05:00+02:00'],
]

interface Said {
  readonly locale: string
  readonly period: Period
  /** A period in its three styles: long, short, in full. */
  readonly texts: readonly string[]
}
const inStyles = (locale: string, [from, until]: Period): string[] => [
  formatRange(from, until, ZONE, locale, 'long'),
  formatRange(from, until, ZONE, locale, 'short'),
  formatFullRange(from, until, ZONE, locale),
]
const everything: readonly Said[] = intlLocales.flatMap((locale) =>
  periods.map((period) => ({ locale, period, texts: inStyles(locale, period) })),
)
/** "locale: text" for each text of which something is wrong. */
const where = (isWrong: (text: string, said: Said) => boolean, of = everything): string[] =>
  of.flatMap((said) => said.texts.filter((text) => isWrong(text, said)).map((text) => `${said.locale}: ${text}`))
const textsOf = (locale: string, period: Period): readonly string[] =>
  everything.find((said) => said.locale === locale && said.period === period)?.texts ?? []

/** The system of each digit: "٣" is of "arab". */
const systems = new Map(
  Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
    const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(1234567890)
    return /^\p{Nd}{10}$/u.test(digits) ? Array.from(digits, (digit) => [digit, numberingSystem] as const) : []
  }),
)
const systemsIn = (text: string): Set<string | undefined> => new Set(Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => systems.get(digit)))

/** What a locale itself writes, in each calendar that its dates are said in. */
function partsOf(locale: string, instant: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] {
  return ['', 'gregory'].flatMap((calendar) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...(calendar && { calendar }), ...options }).formatToParts(new Date(instant)),
  )
}
const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
/** Whether a text has a part of an instant, as the locale writes it. */
const says = (text: string, locale: string, instant: string, options: Intl.DateTimeFormatOptions, ...types: string[]): boolean =>
  partsOf(locale, instant, options).some(({ type, value }) => types.includes(type) && text.includes(value))
const endsOf = (period: Period): string[] => period.filter((end) => end !== null)

describe('In every language of Intl', () => {
  it('there are languages to look at', () => {
    expect(intlLocales.length).toBeGreaterThan(200)
  })

  it('a period has digits of one kind, but for those in names of months', () => {
    const named = (locale: string): string[] =>
      [date, { ...date, month: 'short' } as const].flatMap((style) =>
        endsOf(acrossYears).flatMap((end) => partsOf(locale, end, style).flatMap(({ type, value }) => (type === 'month' ? [value] : []))),
      )
    const mixed = where((text) => systemsIn(text).size > 1).filter((found) => {
      const [locale = '', text = ''] = found.split(': ')
      return !named(locale).some((month) => systemsIn(month).size > 0 && systemsIn(text).size <= 1 + systemsIn(month).size)
    })
    expect(mixed).toEqual([])
  })

  it('no dash, comma or bracket stands alone, and no space is doubled, narrow or left over', () => {
    expect(where((text) => /^\s*[–—\-,،]|[–—\-,،]\s*$|\s{2}|^\s|\s$|\(\)|undefined|\u202f/u.test(text))).toEqual([])
  })

  it('a period says its days, and its years where they differ', () => {
    const lacks = (text: string, { locale, period }: Said): boolean =>
      !endsOf(period).every(
        (end) => says(text, locale, end, date, 'day') && (period !== acrossYears || says(text, locale, end, date, 'year', 'relatedYear')),
      )
    expect(where(lacks)).toEqual([])
  })

  it('one day says its hours', () => {
    const lacks = (text: string, { locale }: Said): boolean => !says(text, locale, closes, { hour: 'numeric', minute: '2-digit' }, 'minute')
    const full = everything.filter(({ period }) => period === oneDay).map((said) => ({ ...said, texts: said.texts.slice(2) }))
    expect(where(lacks, full)).toEqual([])
  })

  it('an open beginning and an open end read differently, and have words or a warning', () => {
    const wrong = intlLocales.filter((locale) => {
      const [from, until] = [textsOf(locale, openEnd), textsOf(locale, openStart)]
      const isWarned = warned(locale, openEnd).includes('dots') && warned(locale, openStart).includes('dots')
      return from.some((text, index) => text === until[index]) || isWarned !== [...from, ...until].some((text) => text.includes('…'))
    })
    expect(wrong).toEqual([])
  })

  it('words of one script are not put into a text of another', () => {
    const strange = intlLocales.flatMap((locale) => {
      const script = new Intl.Locale(locale).maximize().script ?? ''
      if (!['Cyrl', 'Arab', 'Grek', 'Deva', 'Hebr', 'Thai', 'Latn'].includes(script)) return []
      const own = new RegExp(`\\p{scx=${script}}`, 'u')
      // What Intl itself writes in other letters (months of languages it half knows) is not ours.
      const intl = new Set(
        [
          ...partsOf(locale, opens, { ...date, weekday: 'long', hour: 'numeric' }),
          ...partsOf(locale, opens, { ...date, month: 'short' }),
        ].flatMap(({ value }) => Array.from(value)),
      )
      const text = [...textsOf(locale, openEnd), ...textsOf(locale, openStart)].join(' ')
      return Array.from(text).some((letter) => /\p{L}/u.test(letter) && !own.test(letter) && !intl.has(letter))
        ? [`${locale}: ${text}`]
        : []
    })
    expect(strange).toEqual([])
  })

  it('no mark of direction is left open, and none stands where text runs from left to right', () => {
    const rightToLeft = new Set(intlLocales.filter((locale) => direction(locale) === 'rtl'))
    const wrong = where((text, { locale }) => {
      const marks = text.match(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu) ?? []
      return marks.some((mark) => !rightToLeft.has(locale) || !/[\u061c\u200e\u200f]/u.test(mark))
    })
    expect(wrong).toEqual([])
  })
})

/** What is said of a period in a locale. */
function warned(locale: string, [validFrom, validUntil]: Period): string {
  const { offer } = restaurantDocument().campaign
  return warnDates({ ...offer, validFrom, validUntil }, locale)
    .map(({ path, message }) => `${path} ${message}`)
    .join('\n')
}

describe('Dates that a language has no words for', () => {
  it.each(['la', 'ht', 'sm'])('are in English in %s on every machine, with a warning', (locale) => {
    expect(formatRange(opens, '2026-06-17T08:05:00+03:00', ZONE, locale, 'long')).toBe('June 5 – June 17')
    expect(warned(locale, oneDay)).toMatch(/^campaign.offer.validFrom .*no names of days/)
  })

  it.each(['lrc', 'mzn'])('are cut short in %s, with a warning', (locale) => {
    expect(warned(locale, [null, closes])).toMatch(/^campaign.offer.validUntil .*no names of days/)
  })

  it('are no matter where there are none, or all are said', () => {
    expect(warned('la', [null, null])).toBe('')
    for (const locale of ['bg', 'en', 'de', 'ar', 'ja', 'fil', 'az', 'mt']) expect(warned(locale, oneDay)).toBe('')
  })

  it('are told of a campaign too', () => {
    const document = restaurantDocument()
    document.brand.locales.push('la')
    document.campaign.offer.validFrom = null
    expect(
      checkDocument(document)
        .filter(({ message }) => message.includes('Latin (la)'))
        .map(({ path }) => path),
    ).toContain('campaign.offer.validUntil')
  })
})

describe('An open end is said as the language says it', () => {
  it.each([
    ['de', 'ab 5. Juni', 'bis 5. Juni', 'bis Freitag, 5. Juni, 09:00'],
    ['fr', 'à partir du 5 juin', 'jusqu’au 5 juin', 'jusqu’au vendredi 5 juin, 09:00'],
    ['es', 'desde el 5 de junio', 'hasta el 5 de junio', 'hasta el viernes, 5 de junio, 09:00'],
    ['it', 'dal 5 giugno', 'fino al 5 giugno', 'fino a venerdì 5 giugno, 09:00'],
    ['el', 'από 5 Ιουνίου', 'έως 5 Ιουνίου', 'έως Παρασκευή 5 Ιουνίου, 9:00\u00a0π.μ.'],
    ['ja', '6月5日から', '6月5日まで', '6月5日金曜日 09:00まで'],
    ['th', 'ตั้งแต่วันที่ 5 มิถุนายน', 'จนถึงวันที่ 5 มิถุนายน', 'จนถึงวันศุกร์ที่ 5 มิถุนายน, 09:00'],
    ['pl', 'od 5 czerwca', 'do 5 czerwca', 'do piątku, 5 czerwca, 09:00'],
    ['ru', 'с 5 июня', 'до 5 июня включительно', 'до пятницы, 5 июня включительно (09:00)'],
    ['uk', 'з 5 червня', 'до 5 червня включно', 'до пʼятниці, 5 червня включно (09:00)'],
    ['fi', '5. kesäkuuta alkaen', '5. kesäkuuta asti', 'perjantaihin 5. kesäkuuta asti (09:00)'],
    ['hu', 'kezdete: június 5.', 'vége: június 5.', 'vége: június 5., péntek, 09:00'],
    ['fa', 'از ۱۵ خرداد', 'تا ۱۵ خرداد', 'تا جمعه ۱۵ خرداد، ۰۹:۰۰'],
    ['sr-Latn', 'početak: 5. jun', 'kraj: 5. jun', 'kraj: petak, 5. jun, 09:00'],
    ['mt', '5 ta’ Ġunju – …', '… – 5 ta’ Ġunju', '… – Il-Ġimgħa, 5 ta’ Ġunju, 09:00'],
  ])('in %s', (locale, from, until, full) => {
    expect(formatRange(opens, null, ZONE, locale, 'long')).toBe(from)
    expect(formatRange(null, opens, ZONE, locale, 'long')).toBe(until)
    expect(formatFullRange(null, opens, ZONE, locale)).toBe(full)
  })

  it('with what sounds as one', () => {
    const on = (day: number) => `2026-06-${String(day).padStart(2, '0')}T12:00:00Z`
    expect(formatRange(on(2), null, 'UTC', 'ru', 'long')).toBe('со 2 июня')
    expect(formatFullRange(on(2), null, 'UTC', 'ru')).toBe('со вторника, 2 июня, 12:00')
    expect(formatRange(on(8), null, 'UTC', 'it', 'long')).toBe('dall’8 giugno')
    expect(formatRange(null, on(11), 'UTC', 'it', 'long')).toBe('fino all’11 giugno')
    expect(formatRange(null, on(11), 'UTC', 'ca', 'long')).toBe('fins a l’11 de juny')
    expect(formatRange(on(1), null, 'UTC', 'ca', 'long')).toBe('a partir de l’1 de juny')
  })

  it('with the Finnish and the Polish weekdays in their cases', () => {
    const weekday = (locale: string, place: number) => (day: number) =>
      formatFullRange(null, `2026-06-0${day}T12:00:00Z`, 'UTC', locale).split(/[ ,]+/)[place]
    expect([1, 2, 3, 4, 5, 6, 7].map(weekday('pl', 1))).toEqual([
      'poniedziałku',
      'wtorku',
      'środy',
      'czwartku',
      'piątku',
      'soboty',
      'niedzieli',
    ])
    expect([1, 2, 3, 4, 5, 6, 7].map(weekday('fi', 0))).toEqual([
      'maanantaihin',
      'tiistaihin',
      'keskiviikkoon',
      'torstaihin',
      'perjantaihin',
      'lauantaihin',
      'sunnuntaihin',
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakPlaces } from '../../src/drawing/text/shaping/break-places.ts'
import { drawn } from './sample.ts'

/** The parts of a text between which a line may end. */
function parts(text: string, language: string): string[] {
  const ends = breakPlaces(text, language)
    .filter(({ insideWord }) => !insideWord)
    .map(({ at }) => at)
  return ends.map((at, index) => text.slice(ends[index - 1] ?? 0, at).trim())
}

const linesOf = (text: string, options: Record<string, unknown>, locale = 'en'): readonly string[] =>
  drawn(locale, '0 0 400 400', ({ textbox }) =>
    textbox({ name: 'text', text, x: 0, y: 0, width: 200, height: 380, size: 30, minSize: 10, ...options }),
  ).texts[0]?.lines ?? []

describe('A line', () => {
  it.each([
    ['bg', 'от 18 – 20 юни', ['от', '18 – 20 юни']],
    ['bg', 'ул. Иван Вазов 5, ет. 3', ['ул. Иван', 'Вазов 5,', 'ет. 3']],
    ['bg', 'на ул. 5 кино', ['на', 'ул. 5', 'кино']],
    ['sk', 'od 18. – 20. júna o 19:00 – 22:30', ['od', '18. – 20. júna', 'o 19:00 – 22:30']],
    ['sk', 'len 12\u2009500 € dnes', ['len', '12\u2009500 €', 'dnes']],
    ['en', 'open Jun 18–20, 5 pm – 7 pm', ['open', 'Jun 18–20,', '5 pm – 7 pm']],
    ['en', 'call (02) 123-4567 or +44 20 7946 0958', ['call', '(02) 123-4567', 'or', '+44 20 7946 0958']],
    ['en', 'a 5-star hotel, 3 1/2 cups', ['a', '5-star', 'hotel,', '3 1/2', 'cups']],
    ['fil', 'may salu-salo araw-araw', ['may', 'salu-salo', 'araw-araw']],
    ['az', '18 iyun, 11:00 – 20 iyun', ['18 iyun,', '11:00 –', '20 iyun']],
    ['az', '11:00 – 20:00 arası', ['11:00 – 20:00', 'arası']],
    ['bg', 'ела: най-хубавите маси', ['ела:', 'най-хубавите', 'маси']],
    ['fil', 'mula Biyernes hanggang Linggo', ['mula', 'Biyernes', 'hanggang Linggo']],
    ['en', 'a linden-blossom lemonade', ['a', 'linden-', 'blossom', 'lemonade']],
    ['tr', 'yalnızca %25 indirim 5 TL', ['yalnızca', '%25', 'indirim', '5 TL']],
    ['de', 'nur 5 × 10 km bei 30 °C', ['nur', '5 × 10 km', 'bei', '30 °C']],
    ['ko', '등불 아래의 저녁 식사', ['등불', '아래의', '저녁', '식사']],
    ['ko', '2026년 6월 18일~20일, 오후 7시 30분', ['2026년 6월 18일~20일,', '오후 7시 30분']],
    ['ko', '6월18일부터 50% 할인! 5,000원', ['6월18일부터', '50%', '할인!', '5,000원']],
    ['ja', '2026年6月20日、午後7時30分', ['2026年6月20日、', '午後7時30分']],
    ['ja', '6月 20日 1,200円 3人 18日～20日', ['6月 20日', '1,200円', '3人', '18日～20日']],
    ['zh', '2026年6月5日至6月20日', ['2026年6月5日', '至', '6月20日']],
    ['zh', '第3届，上午11点30分，99元', ['第3届，', '上午11点30分，', '99元']],
    ['ar', 'حتى 16 أكتوبر 35.000 د.أ. فقط', ['حتى', '16 أكتوبر', '35.000 د.أ.', 'فقط']],
  ])('in %s never ends inside a number and what belongs to it, or a short pair of words: %s', (language, text, whole) => {
    expect(parts(text, language)).toEqual(whole)
  })

  it('ends between words where a language writes no spaces, and never before a sign that repeats', () => {
    expect(parts('เทศกาลโคมไฟ เร็วๆ นี้', 'th')).toEqual(expect.arrayContaining(['เทศกาล', 'โคม', 'ไฟ', 'เร็วๆ', 'นี้']))
  })

  it('is found in a long text without spaces in a moment, and the same however long the text', () => {
    const text = 'เทศกาลโคมไฟในสวนสาธารณะ'
    const ends = breakPlaces(text.repeat(2000), 'th').map(({ at }) => at)
    const once = breakPlaces(text, 'th').map(({ at }) => at)
    for (const round of [1, 700, 1998])
      expect(
        ends.filter((at) => at > round * text.length && at <= (round + 1) * text.length).map((at) => at - round * text.length),
      ).toEqual(once)
  })
})

describe('A headline', () => {
  it('does not leave its last word alone where it can be helped', () => {
    expect(linesOf('Вечеря на фенери', { font: 'heading', weight: 700 }, 'bg')).toEqual(['Вечеря', 'на фенери'])
    expect(linesOf('A night of lanterns by the old lake shore', { font: 'heading', width: 300 }).at(-1)).toMatch(/\s/)
  })

  it.each([
    ['bg', 'Вечеря на фенери', ['Вечеря', 'на фенери']],
    ['en', 'Supper by lantern light', ['Supper', 'by lantern', 'light']],
    ['fil', 'Hapunan sa liwanag ng parol', ['Hapunan', 'sa liwanag', 'ng parol']],
  ])('is set smaller rather than with a short word alone on a line: %s', (locale, text, lines) => {
    expect(linesOf(text, { font: 'heading', weight: 700, width: 134, height: 140, size: 42, maxLines: 6 }, locale)).toEqual(lines)
  })

  it('has lines of even length, and fills them one by one where a template asks for it', () => {
    const text = 'Three evenings of music under the stars and lanterns'
    const lengths = (balance: boolean): number[] =>
      linesOf(text, { font: 'heading', width: 380, size: 32, balance }).map((line) => line.length)
    const spread = (all: number[]): number => Math.max(...all) - Math.min(...all)
    expect(lengths(true).length).toBe(lengths(false).length)
    expect(spread(lengths(true))).toBeLessThan(spread(lengths(false)))
  })

  it('ends its lines after a comma and not after a small word', () => {
    expect(linesOf('Щом свети, масата е сложена', { font: 'heading', width: 240 }, 'bg')).toEqual(['Щом свети,', 'масата', 'е сложена'])
    expect(linesOf('Where there’s light, there’s a table', { font: 'heading', width: 300 })).toEqual([
      'Where there’s light,',
      'there’s a table',
    ])
    const narrow = { font: 'heading', weight: 700, width: 162, height: 40, size: 16, maxLines: 3, lineHeight: 1.15 }
    expect(linesOf('Kung saan may ilaw, may salu-salo', narrow, 'fil')).toEqual(['Kung saan may ilaw,', 'may salu-salo'])
  })
})

describe('Any text', () => {
  it('loses no word and no order however its lines are evened', () => {
    const words = fc.array(fc.constantFrom('a', 'кино', 'summer', 'night,', '19,99 €', 'of', 'lantern-light', 'عطور'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.boolean(), fc.integer({ min: 90, max: 380 }), (given, balance, width) => {
        const text = given.join(' ')
        const lines = linesOf(text, { width, balance, minSize: 2 })
        expect(
          lines
            .map((line) => line.trim())
            .join(' ')
            .replace(/- ?/g, '-'),
        ).toBe(text)
      }),
    )
  })
})

describe('A line of Korean', () => {
  const syllable = fc.constantFrom(...'가나다라마바사아자차카타파하')
  const word = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))

  it('ends at spaces alone, whatever words and brackets there are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom('', ',', '!', ')')), { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.map(([letters, sign]) => letters + sign).join(' ')
        expect(parts(text, 'ko')).toEqual(text.split(' '))
      }),
    )
  })

  it('parts a word that is far too long for its box, rather than set it tiny', () => {
    const places = breakPlaces('가나다라마바사아자차카타파하', 'ko')
    expect(places.length).toBe(14)
    expect(places.slice(0, -1).every(({ insideWord }) => insideWord)).toBe(true)
  })
})

describe('A date or a figure with its unit', () => {
  it.each(['ja', 'ko', 'zh', 'zh-TW'])('stays on one line in %s, whatever the day', (locale) => {
    const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (day) => {
        const text = format.format(day)
        expect(parts(text, locale)).toEqual([text])
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cuts, graphemes, ladder } from '../../../../src/content/text/counting/ladder.ts'

const body = 'Изнасяме кухнята на поляната. Месото идва от Троян! Доматите са наши.'

describe('A copy ladder', () => {
  it('offers the richest text first, cut at the ends of sentences', () => {
    expect(ladder([body, 'Обяд под липите'], 'bg')).toEqual([
      body,
      'Изнасяме кухнята на поляната. Месото идва от Троян!',
      'Изнасяме кухнята на поляната.',
      'Обяд под липите',
    ])
  })

  it('leaves only what fits a limit, and nothing if nothing does', () => {
    expect(ladder([body, 'Обяд под липите'], 'bg', { limit: 30 })).toEqual(['Изнасяме кухнята на поляната.', 'Обяд под липите'])
    expect(ladder([body], 'bg', { limit: 5 })).toEqual([])
    expect(ladder([undefined, '', '  '], 'bg')).toEqual([])
  })

  it.each([
    ['bg', 'Ела на ул. „Шипка“ 9 в София. Чакаме те.', 'Ела на ул. „Шипка“ 9 в София.'],
    ['bg', 'Цената е 9.90 лв. Ела днес. Чакаме те.', 'Цената е 9.90 лв. Ела днес.'],
    ['sk', 'Príďte 5. júna na obed. Tešíme sa.', 'Príďte 5. júna na obed.'],
    ['en', 'He said (come early. Stay late) and left. We did.', 'He said (come early. Stay late) and left.'],
    ['en', 'She said “Sit down. Eat.” We obeyed. It was good.', 'She said “Sit down. Eat.” We obeyed.'],
    ['ar', 'هل تحب الورد؟ نوصله إليك.', 'هل تحب الورد؟'],
  ])('never cuts after an abbreviation, an ordinal, or inside quotes (%s)', (locale, text, first) => {
    expect(cuts(text, locale)[1]).toBe(first)
  })

  it('holds only beginnings of its texts that end with a sentence, whatever the text', () => {
    const sentence = fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom('. ', '! ', '? ', '\n', '… ', ' '))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 8 }),
        fc.constantFrom('bg', 'en', 'ar', 'sk'),
        fc.integer({ min: 0, max: 200 }),
        (sentences, locale, limit) => {
          const text = sentences.join('')
          const candidates = ladder([text], locale, { limit })
          for (const candidate of candidates) {
            expect(text.trim().startsWith(candidate)).toBe(true)
            expect(graphemes(candidate)).toBeLessThanOrEqual(limit)
            const rest = text.trim().slice(candidate.length)
            if (rest !== '') expect(/[\p{L}\p{N}]$/u.test(candidate) && /^[\p{L}\p{N}]/u.test(rest)).toBe(false)
          }
          const lengths = candidates.map(graphemes)
          expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
          expect(new Set(candidates).size).toBe(candidates.length)
        },
      ),
    )
  })

  it('is made of 100,000 characters', () => {
    const long = 'Това е изречение (без край. '.repeat(3600)
    expect(ladder([long, 'Кратко.'], 'bg', { limit: 100 })).toEqual(['Кратко.'])
  })
})

describe('Characters', () => {
  it('are counted as people count them', () => {
    expect(graphemes('Обяд')).toBe(4)
    expect(graphemes('👩‍👩‍👧❤️🇧🇬')).toBe(3)
    expect(graphemes('e\u0301')).toBe(1)
    expect(graphemes('')).toBe(0)
  })

  it.each([
    ['Cyrillic words', 'липа '],
    ['families', '👩‍👩‍👧'],
    ['Han', '公園'],
    ['combining marks', 'e\u0301'],
    ['one endless mark', '\u0301'],
  ])('are counted also in 100,000 %s', (_, unit) => {
    expect(graphemes(unit.repeat(Math.ceil(100_000 / unit.length)))).toBeGreaterThan(0)
  })

  it('are counted alike by the short way for plain text and by the long one', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => graphemes(text) === [...segmenter.segment(text)].length))
    const long = fc.string({ unit: 'grapheme', minLength: 400, maxLength: 900, size: 'max' })
    fc.assert(
      fc.property(long, (text) => graphemes(text) === [...segmenter.segment(text)].length),
      { numRuns: 30 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => graphemes(text) === [...segmenter.segment(text)].length))
  })
})

describe('A ladder with a measure of its own', () => {
  it('offers what fits by that measure, the richest first', () => {
    const heightOf = (text: string): number => Math.ceil(text.length / 10)
    const text = 'One line. Another line here. And a third one here.'
    expect(ladder([text, 'Short'], 'en', { limit: 3, measure: heightOf })).toEqual(['One line. Another line here.', 'One line.', 'Short'])
  })
})

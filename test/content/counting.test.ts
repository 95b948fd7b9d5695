import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import twitter from 'twitter-text'
import { describe, expect, it } from 'vitest'
import { counted, measureOf } from '../../src/content/text/counting/count.ts'
import { isGsm, smsSegments } from '../../src/content/text/counting/sms.ts'
import { weightedLength } from '../../src/content/text/counting/x-weight.ts'

const words = fc.constantFrom(
  'lunch',
  'обяд',
  'Ľadový čaj',
  'غداء',
  'ארוחה',
  '午餐',
  'e\u0301',
  '9,90 €',
  '12,50 ₼',
  '„x“',
  '…',
  '–',
  '\u2068',
  '\u2069',
  '^{}[]~\\|',
  '👨‍👩‍👧‍👦',
  '👩🏽‍🍳',
  '🇧🇬',
  '#️⃣',
  '❤️',
  '☺',
  '©',
  '™',
  '👍🏽',
  '\n',
  'https://linden.bg/l/0abc12de',
  'http://example.com/a?b=c&d=e#f',
)
const texts = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))

describe('A post’s length as X counts it', () => {
  it('is what twitter-text says, for any words, emoji and links', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(weightedLength(text)).toBe(twitter.parseTweet(text).weightedLength)
      }),
    )
  })

  it('is what twitter-text says, for any letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.mapToConstant({ num: 0x1000, build: (at) => String.fromCodePoint(at + 0x20) }) }), (text) => {
        // Without its stops no letters make a domain, which only the list of the month would tell.
        const plain = text.replace(/[.:/]/g, '')
        expect(weightedLength(plain)).toBe(twitter.parseTweet(plain).weightedLength)
      }),
    )
  })

  it('is what twitter-text says of a link with anything right before and behind it, in any script', () => {
    const link = fc.constantFrom(
      'https://linden.bg',
      'https://linden.bg/l/0abc12de',
      'http://www.linden.co.uk:8080/a_(b)/c?d=e&f#g',
      'https://linden.bg/вечеря/',
      'https://en.wikipedia.org/wiki/Lantern_(disambiguation)',
      `https://${'a'.repeat(63)}.com/x`,
      `https://${'a'.repeat(64)}.com/x`,
    )
    const beside = fc.constantFrom(
      ...[
        '',
        ' ',
        '漢字',
        'かな',
        '한글',
        'обяд',
        'غداء',
        'อาหาร',
        'é',
        ')',
        '(',
        '))',
        ']',
        '.',
        ',',
        '、',
        '。',
        '“',
        '…',
        '👍🏽',
        '❤️',
        '#⃣',
        '1⃣',
        '1️⃣',
        '#',
        '@',
        '-',
        '_',
        '\u2068',
      ],
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(beside, fc.constant('a')), link, beside, beside), { minLength: 1, maxLength: 3 }), (parts) => {
        const text = parts.map((part) => part.join('')).join(' ')
        expect([text, weightedLength(text)]).toEqual([text, twitter.parseTweet(text).weightedLength])
      }),
      { numRuns: 3000 },
    )
  })

  it('takes the weights and the length of a link from configuration 3', () => {
    const { defaultWeight, scale, transformedURLLength, ranges } = twitter.configs.version3
    const at = (point: number): number => weightedLength(String.fromCodePoint(point)) * scale
    for (const { start, end, weight } of ranges) for (const point of [start, end]) expect(at(point)).toBe(weight)
    expect(at(0x6f22)).toBe(defaultWeight)
    expect(weightedLength('https://linden.bg')).toBe(transformedURLLength)
  })
})

describe('The number of text messages', () => {
  const counter = (text: string) => new SegmentedMessage(text)

  it('is what an operator’s own counter says, for any words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        // That counter keeps what belongs together for the eye in one part; the standard does so for surrogate pairs alone.
        fc.pre(isGsm(text) || !/[\u200d\ufe0f\u0301\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u.test(text))
        expect(smsSegments(text)).toBe(text === '' ? 0 : counter(text).segmentsCount)
      }),
    )
  })

  it('uses the alphabet of GSM-7 exactly for the signs that are in it', () => {
    for (let point = 1; point < 0x2100; point++) {
      const sign = String.fromCodePoint(point)
      if (point === 0x1b) continue
      expect([sign, isGsm(sign)]).toEqual([sign, counter(sign).encodingName === 'GSM-7'])
    }
  })

  it.each([
    ['a', 160, 1],
    ['a', 161, 2],
    ['a', 306, 2],
    ['a', 307, 3],
    ['€', 80, 1],
    ['€', 81, 2],
    ['я', 70, 1],
    ['я', 71, 2],
    ['я', 134, 2],
    ['я', 135, 3],
  ])('of %s × %d is %d', (sign, times, parts) => {
    expect(smsSegments(sign.repeat(times))).toBe(parts)
  })

  it('keeps a sign of two septets in one part', () => {
    expect(smsSegments(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toBe(2)
    expect(smsSegments(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3)
  })
})

describe('What is counted', () => {
  it('is said in its unit', () => {
    expect([counted(1), counted(312), counted(1, 'sms'), counted(2, 'sms')]).toEqual([
      '1 character',
      '312 characters',
      '1 text message',
      '2 text messages',
    ])
    expect(counted(300, 'x')).toBe('300 characters as X counts')
  })

  it('are characters as people see them where nothing else is said', () => {
    expect(measureOf()('👨‍👩‍👧‍👦e\u0301')).toBe(2)
    expect(measureOf('x')('👨‍👩‍👧‍👦e\u0301')).toBe(3)
  })
})

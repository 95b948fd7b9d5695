import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rasterise } from '../../src/drawing/index.ts'
import { drawn, unread } from './sample.ts'

const words = fc.array(
  fc.constantFrom(
    'Лятно',
    'кино',
    'под',
    'звездите',
    'Gəncədə',
    'axşamları',
    'Åüéj',
    'ŐģÝ',
    'عطور',
    'مُحَمَّد',
    'خصم',
    '20%',
    '19,99\u00a0€',
    'office',
    'Qjgy',
    '🎉',
    'Donaudampfschifffahrt',
  ),
  { minLength: 1, maxLength: 24 },
)
const box = fc.record({
  x: fc.integer({ min: 5, max: 60 }),
  y: fc.integer({ min: 5, max: 60 }),
  width: fc.integer({ min: 40, max: 180 }),
  height: fc.integer({ min: 24, max: 100 }),
})
const setting = fc.record({
  font: fc.constantFrom('heading', 'body'),
  weight: fc.constantFrom(400, 700),
  size: fc.integer({ min: 10, max: 60 }),
  maxLines: fc.integer({ min: 1, max: 4 }),
  lineHeight: fc.constantFrom(1, 1.15, 1.4),
  align: fc.constantFrom('start', 'center', 'end'),
  valign: fc.constantFrom('top', 'middle', 'bottom'),
  tracking: fc.constantFrom(0, 0.08),
  uppercase: fc.boolean(),
})

describe('A text', () => {
  it('never leaves its box, in any language, size or place: every pixel outside stays white', async () => {
    await fc.assert(
      fc.asyncProperty(words, box, setting, fc.constantFrom('bg', 'az', 'ar'), async (parts, place, options, locale) => {
        const drawing = drawn(locale, '0 0 260 180', ({ textbox }) =>
          textbox({ name: 'headline', text: parts.join(' '), ...place, ...options, minSize: 8, fill: '#000000' }),
        )
        const raw = await rasterise(drawing, { width: 260, height: 180, read: unread })
        const outside: string[] = []
        for (let y = 0; y < 180; y += 1) {
          for (let x = 0; x < 260; x += 1) {
            const inside = x >= place.x - 1 && x <= place.x + place.width && y >= place.y - 1 && y <= place.y + place.height
            if (!inside && (raw.data[(y * 260 + x) * raw.channels] ?? 255) < 250) outside.push(`${x},${y}`)
          }
        }
        expect(outside).toEqual([])
        const [record] = drawing.texts
        // Sizes are told in thousandths.
        const small = record !== undefined && record.size < Math.min(8, options.size) - 0.001
        expect(drawing.findings.some(({ rule, place: where }) => rule === 'text-fits' && where === 'headline')).toBe(
          small || record === undefined,
        )
      }),
      { numRuns: 120 },
    )
  })

  it('takes the richest candidate that fits', () => {
    const drawing = drawn('en', '0 0 200 50', ({ textbox }) =>
      textbox({
        name: 'headline',
        text: ['A very long headline that nobody can fit in here at all', 'Summer nights', 'Summer'],
        x: 0,
        y: 0,
        width: 120,
        height: 20,
        size: 16,
        minSize: 12,
        maxLines: 1,
      }),
    )
    expect(drawing.texts.map(({ text }) => text)).toEqual(['Summer nights'])
    expect(drawing.findings).toEqual([])
  })

  it('keeps a price on one line', () => {
    const drawing = drawn('bg', '0 0 200 200', ({ textbox }) =>
      textbox({ text: 'само 19,99\u00a0€ до края', x: 0, y: 0, width: 90, height: 150, size: 16, minSize: 10 }),
    )
    expect(drawing.texts[0]?.lines.some((line) => line.includes('19,99\u00a0€'))).toBe(true)
  })

  it('is never shown as empty boxes: emoji without a picture and letters without a font are errors that name them', () => {
    const drawing = drawn('en', '0 0 300 60', ({ textbox }) =>
      textbox({ name: 'headline', text: 'Party 👨‍🚀‍🎉 漢', x: 0, y: 0, width: 300, height: 60, size: 20 }),
    )
    expect(drawing.texts[0]?.text).toBe('Party')
    expect(drawing.findings.map(({ severity }) => severity).sort()).toEqual(['blocker', 'blocker'])
    expect(drawing.findings.find(({ severity }) => severity === 'blocker')?.message).toContain('漢')
  })
})

describe('A stack', () => {
  it('shrinks its texts together until their sum fits, and keeps them apart', () => {
    const drawing = drawn('bg', '0 0 200 100', ({ stack, textbox }) =>
      stack({ x: 0, y: 0, width: 200, height: 60, gap: 4 }, () =>
        ['Лятно кино в парка', 'Три вечери под звездите, с одеяло и пуканки']
          .map((text, at) => textbox({ name: `text${at}`, text, size: 24, minSize: 6, maxLines: 3 }))
          .join(''),
      ),
    )
    const [first, second] = drawing.texts
    expect(drawing.findings).toEqual([])
    expect((first?.set.y ?? 0) + (first?.set.height ?? 0)).toBeLessThanOrEqual((second?.set.y ?? 0) - 3.99)
    expect((second?.set.y ?? 0) + (second?.set.height ?? 0)).toBeLessThanOrEqual(60.01)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, isClean } from '../../../src/content/text/characters.ts'
import { withoutZeroWidth } from '../../../src/content/text/zero-width.ts'

const needed = ['👩‍👩‍👧‍👦', '👩🏽‍🍳', '❤️‍🔥', '🏳️‍🌈', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'क्‍ष', 'ශ්‍රී', 'ការ​លក់', 'ลด​ราคา']
const scraps = ['\u200b', '\u200c', '\u200d', '\u2060', '\u180e', '\u3164', '\u{e0041}']

describe('Zero-width characters', () => {
  it.each(needed)('stay where script or emoji need them: %s', (text) => {
    expect(withoutZeroWidth(text)).toBe(text)
    expect(isClean(text)).toBe(true)
  })

  it.each(scraps)('go from between letters that do not', (scrap) => {
    expect(cleanText(`об${scrap}яд 9${scrap},90`)).toBe('обяд 9,90')
    expect(isClean(`LIPA${scrap}26`)).toBe(false)
  })

  it('never take a letter with them, and are taken out once and for all', () => {
    const part = fc.oneof(fc.constantFrom(...needed, ...scraps), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const clean = withoutZeroWidth(parts.join(''))
        expect(withoutZeroWidth(clean)).toBe(clean)
        const seen = (text: string) => text.replace(/[\u200b-\u200d\u2060-\u2064\u180e\u115f\u1160\u3164\uffa0\u{e0001}-\u{e007f}]/gu, '')
        expect(seen(clean)).toBe(seen(parts.join('')))
      }),
    )
  })

  it('are found in 100,000 of them', () => {
    for (const scrap of scraps) expect(withoutZeroWidth(`🏴${scrap.repeat(100_000)}`).length).toBeLessThan(100_000)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, isClean } from '../../../src/content/text/characters.ts'

const RLO = '\u202e'
const LRE = '\u202a'
const PDF = '\u202c'
const FSI = '\u2068'
const LRI = '\u2066'
const PDI = '\u2069'

/** Hostile texts: any UTF-16, with controls, halves of pairs and direction controls in plenty. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\r\n', '\t', '\ud800', '\udc00', RLO, LRE, PDF, FSI, LRI, PDI, '\n', '9,90 €', '👩‍🍳'),
    ),
  )
  .map((parts) => parts.join(''))

/** Reads a text as the bidi algorithm does, and tells whether it leaves nothing open and closes nothing twice. */
function isBalanced(text: string): boolean {
  return text.split('\n').every((paragraph) => {
    const open: string[] = []
    for (const character of paragraph) {
      if (/[\u202a\u202b]/.test(character)) open.push(PDF)
      if (/[\u2066-\u2068]/.test(character)) open.push(PDI)
      if ((character === PDF || character === PDI) && open.pop() !== character) return false
    }
    return open.length === 0
  })
}

describe('A text that is frozen', () => {
  it('carries no control characters, no halves of pairs and no direction override, and nothing unbalanced', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = cleanText(text)
        expect(clean).not.toMatch(/[\0-\t\u000b-\u001f\u007f-\u009f\u2028\u2029\u202d\u202e\ufeff]/)
        expect(clean.isWellFormed?.() ?? !/\p{Cs}/u.test(clean)).toBe(true)
        expect(isBalanced(clean)).toBe(true)
        expect(cleanText(clean)).toBe(clean)
        expect(isClean(clean)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('loses nothing that people see', () => {
    const visible = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text))
    fc.assert(fc.property(visible, (text) => cleanText(text) === text))
    for (const text of ['👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', 'שלום\u200f!', `قهوة ${FSI}Café 9${PDI} اليوم`, 'First\nSecond', '„Трапеза“ – обяд…']) {
      expect(cleanText(text)).toBe(text)
    }
  })

  it('keeps balanced embeddings and isolates, and drops what never closes or never opened', () => {
    expect(cleanText(`a${LRE}b${PDF}c`)).toBe(`a${LRE}b${PDF}c`)
    expect(cleanText(`a${LRI}b`)).toBe('ab')
    expect(cleanText(`a${PDI}b${PDF}`)).toBe('ab')
    expect(cleanText(`${LRI}${LRE}a${PDI}`)).toBe(`${LRI}a${PDI}`)
    expect(cleanText(`${LRI}a${PDF}${PDI}`)).toBe(`${LRI}a${PDI}`)
    expect(cleanText(`${LRI}first\nsecond${PDI}`)).toBe('first\nsecond')
  })

  it('cannot show a price backwards', () => {
    expect(cleanText(`${RLO}€ 09,9${PDF} today`)).toBe('€ 09,9 today')
  })

  it('has one kind of line break and no tabs', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f')
  })

  it('may be long', () => {
    expect(cleanText(`${LRI}a${RLO}`.repeat(33_334))).toContain('a'.repeat(2))
  })
})

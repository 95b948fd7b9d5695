import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf, speakerOf } from '../../../../src/channels/shared/copy/tone-policy.ts'
import type { Tone } from '../../../../src/content/schema/snapshot.ts'

const tone = (change: Partial<Tone>): Tone => ({
  key: 't',
  name: 'T',
  address: 'informal',
  emoji: 'sparing',
  emojiSet: '',
  maxExclamations: 1,
  maxHashtags: 3,
  casing: 'as-written',
  phrases: {},
  ...change,
})

describe('a tone', () => {
  it('spends its exclamation marks in the order of reading', () => {
    const speak = speakerOf(tone({ maxExclamations: 2 }))
    expect([speak('Wow!'), speak('Really?! Yes!!'), speak('Come!')]).toEqual(['Wow!', 'Really?! Yes.', 'Come.'])
  })

  it('that is not shouting makes full stops, and leaves questions questions', () => {
    const speak = speakerOf(tone({ maxExclamations: 0 }))
    expect([speak('Hurry!!!'), speak('What?!'), speak('来て！')]).toEqual(['Hurry.', 'What?', '来て.'])
  })

  it('without emoji takes them out whole, but not typography, digits or letters', () => {
    const speak = speakerOf(tone({ emoji: 'none' }))
    expect(speak('Soup 👨‍👩‍👧‍👦🇧🇬 is ready 🍲, #1 in Sofia™ ©')).toBe('Soup is ready, #1 in Sofia™ ©')
  })

  it.each([
    ['¡Ven ya!', 'Ven ya.'],
    ['¿Vienes?! ¡Sí!', '¿Vienes? Sí.'],
    ['1️⃣ One', 'One'],
    ['England 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'England'],
    ['© 2026 ®™', '© 2026 ®™'],
    ['Yes ™️ ok', 'Yes ™ ok'],
    ['Wow‼', 'Wow.'],
    ['So⁉', 'So?'],
    ['a 😀 😀 b', 'a b'],
  ])('without emoji and exclamation marks says "%s" as "%s"', (written, said) => {
    expect(speakerOf(tone({ emoji: 'none', maxExclamations: 0 }))(written)).toBe(said)
  })

  it('keeps the mark that opens a sentence as long as it may end with one', () => {
    const speak = speakerOf(tone({ maxExclamations: 1 }))
    expect(speak('¡Hola! ¡Ven ya!')).toBe('¡Hola! Ven ya.')
  })

  it('never adds an exclamation mark, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '!', '?', ' ', '！', '🎉') })), fc.nat(5), (texts, most) => {
        const speak = speakerOf(tone({ maxExclamations: most }))
        const said = texts.map(speak).join('')
        const count = (text: string) => text.match(/[!！]/g)?.length ?? 0
        expect(count(said)).toBe(Math.min(most, count(texts.join(''))))
      }),
    )
  })

  it('that is missing changes nothing and decorates nothing', () => {
    expect(speakerOf(undefined)('Wow!!! 🎉')).toBe('Wow!!! 🎉')
    expect(new Set(Object.values(marksOf(undefined)))).toEqual(new Set(['']))
  })
})

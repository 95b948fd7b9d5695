import { describe, expect, it } from 'vitest'
import { inSentences } from '../../../../src/channels/shared/copy/in-sentences.ts'
import { mendGaps } from '../../../../src/channels/shared/copy/tidy.ts'
import { speakerOf } from '../../../../src/channels/shared/copy/tone-policy.ts'
import { fillPlaceholders } from '../../../../src/content/facts/placeholders.ts'
import { shippedTones } from '../../../../src/content/tone/tones/index.ts'

describe('Parts read one after another', () => {
  it('end with one sign each, their own or a full stop', () => {
    expect(inSentences(['Lunch!', '9,90 €', undefined, '', 'до 7 юни 2026 г.', 'Trapeza'])).toBe('Lunch! 9,90 €. до 7 юни 2026 г. Trapeza')
    expect(inSentences(['Ела (днес).', '„Супа!“', '\u2068от 5 юни 2026 г.\u2069', 'x'])).toBe(
      'Ела (днес). „Супа!“ \u2068от 5 юни 2026 г.\u2069 x',
    )
  })
})

describe('Words from which a tone takes the emoji', () => {
  const quiet = shippedTones.find(({ emoji }) => emoji === 'none')

  it.each([
    ['Lunch (🎉).', 'Lunch.'],
    ['Lunch «🥘» today', 'Lunch today'],
    ['🎉 Lunch 🥘, and 🇧🇬 tea 🎉!', 'Lunch, and tea.'],
    ['Lunch (with 🥘)', 'Lunch (with)'],
  ])('read "%s" without a trace of them', (text, words) => {
    const heard = speakerOf(quiet && { ...quiet, maxExclamations: 0 })(text)
    expect(heard).toBe(words)
    expect(mendGaps(heard)).toBe(heard)
  })
})

describe('A fact that ends with a full stop', () => {
  it('needs no other where a tone turns an exclamation mark into one', () => {
    const [tone] = shippedTones
    expect(speakerOf(tone && { ...tone, maxExclamations: 0 })('До 7 юни 2026 г.! Ела!')).toBe('До 7 юни 2026 г. Ела.')
  })

  it('takes the place of the one that ends the sentence', () => {
    const facts = { until: { text: '7 юни 2026 г.' } }
    expect(fillPlaceholders('До {until}. Ела.', facts)).toBe('До 7 юни 2026 г. Ела.')
    expect(fillPlaceholders('До {until}!', facts)).toBe('До 7 юни 2026 г.!')
  })
})

import type { Tone } from '../../content/snapshot.ts'
import { mendGaps } from './tidy.ts'

/** Signs that stand before the lines of a message. */
export interface Marks {
  readonly offer: string
  readonly validity: string
  readonly place: string
  readonly coupon: string
  readonly phone: string
  readonly link: string
}

const noMarks: Marks = { offer: '', validity: '', place: '', coupon: '', phone: '', link: '' }

/** How much a tone's emoji policy decorates: signs that help to find a line first, then all. */
const marks: Readonly<Record<Tone['emoji'], Marks>> = {
  none: noMarks,
  sparing: { ...noMarks, validity: '📅 ', place: '📍 ' },
  lively: { offer: '🎉 ', validity: '📅 ', place: '📍 ', coupon: '🎟️ ', phone: '📞 ', link: '👉 ' },
}

/** The signs of a tone; a brand without tones uses none. */
export function marksOf(tone: Tone | undefined): Marks {
  return marks[tone?.emoji ?? 'none']
}

const emoji =
  /\s?(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:[\p{Emoji_Modifier}\u200d\ufe0f\u20e3]|\p{Extended_Pictographic}|\p{Regional_Indicator})*/gu
/** Signs that count as pictographs in Unicode but are plain typography. */
const typographic = /^\s?[©®™‼⁉↔↩↪ℹ]$/u

/**
 * How a tone lets a message speak: words pass through in the order they are read; once the allowed exclamation marks are used up, the rest
 * become full stops, and a tone without emoji takes them out. Facts and a marketer's adaptations do not pass through here.
 */
export function speakerOf(tone: Tone | undefined): (text: string) => string {
  let left = tone?.maxExclamations ?? Infinity
  return (text) => {
    const bare = tone?.emoji === 'none' ? text.replace(emoji, (sign) => (typographic.test(sign) ? sign : '')) : text
    const plain = bare === text ? text : mendGaps(bare)
    return plain.replace(/([?!！]*)[!！]([?!！]*)/g, (run: string, _before, _after, at: number) => {
      const kept = [...run].filter((sign) => sign === '?' || left-- > 0).join('')
      left = Math.max(left, 0)
      if (kept !== '') return kept
      // A date may have ended with a full stop of its own.
      return /[.…]\u2069?$/u.test(plain.slice(Math.max(0, at - 2), at)) ? '' : '.'
    })
  }
}

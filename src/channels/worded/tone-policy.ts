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

/** The signs of a tone, as far as they are in its set; a brand without tones uses none. */
export function marksOf(tone: Tone | undefined): Marks {
  const { offer, validity, place, coupon, phone, link } = marks[tone?.emoji ?? 'none']
  const isAllowed = allowedBy(tone)
  const allowed = (sign: string): string => (isAllowed(sign) ? sign : '')
  return {
    offer: allowed(offer),
    validity: allowed(validity),
    place: allowed(place),
    coupon: allowed(coupon),
    phone: allowed(phone),
    link: allowed(link),
  }
}

const signs = new Intl.Segmenter('und', { granularity: 'grapheme' })
const signsIn = (text: string): string[] => [...signs.segment(text)].map(({ segment }) => segment)
/** With and without the selector that asks for colour it is the same sign. */
const plain = (sign: string): string => sign.replaceAll('\ufe0f', '').trim()

/** Which emoji a tone lets through: none, those of its set (all where it has none), or all. */
function allowedBy(tone: Tone | undefined): (sign: string) => boolean {
  if (tone === undefined || tone.emoji === 'lively') return () => true
  if (tone.emoji === 'none') return () => false
  const set = new Set(signsIn(tone.emojiSet).map(plain))
  return (sign) => tone.emojiSet.trim() === '' || set.has(plain(sign))
}

const emoji =
  /\s?(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:[\p{Emoji_Modifier}\u200d\ufe0f\u20e3]|\p{Extended_Pictographic}|\p{Regional_Indicator})*/gu
/** Signs that count as pictographs in Unicode but are plain typography. */
const typographic = /^\s?[©®™‼⁉↔↩↪ℹ]$/u

/**
 * How a tone lets a message speak: words pass through in the order they are read; once the allowed exclamation marks are used up, the rest
 * become full stops, and emoji that the tone does not allow go. Facts and a marketer's adaptations do not pass through here.
 */
export function speakerOf(tone: Tone | undefined): (text: string) => string {
  let left = tone?.maxExclamations ?? Infinity
  const isAllowed = allowedBy(tone)
  return (text) => {
    const bare = text.replace(emoji, (run) => {
      if (typographic.test(run)) return run
      const kept = signsIn(run).filter((sign) => sign.trim() === '' || isAllowed(sign))
      return kept.some((sign) => sign.trim() !== '') ? kept.join('') : ''
    })
    const said = bare === text ? text : mendGaps(bare)
    return said.replace(/([?!！]*)[!！]([?!！]*)/g, (run: string, _before, _after, at: number) => {
      const kept = [...run].filter((sign) => sign === '?' || left-- > 0).join('')
      left = Math.max(left, 0)
      if (kept !== '') return kept
      // A date may have ended with a full stop of its own.
      return /[.…]\u2069?$/u.test(said.slice(Math.max(0, at - 2), at)) ? '' : '.'
    })
  }
}

import type { Tone } from '../../../content/schema/index.ts'
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

const sign = '\\p{Extended_Pictographic}|\\p{Regional_Indicator}|[0-9#*]\\ufe0f?\\u20e3'
/** Emoji next to each other, with what joins and colours them, and the letters that make the flag of a part of a country. */
const emoji = new RegExp(`\\s?(?:${sign})(?:[\\p{Emoji_Modifier}\\u200d\\ufe0f\\u20e3\\u{e0020}-\\u{e007f}]|${sign})*`, 'gu')
/** Signs that count as pictographs in Unicode but are plain typography. */
const typographic = new Set('©®™‼⁉↔↩↪ℹ')

/** A run of emoji as a tone lets it through; '' where none of them is left, with the space before it. */
function allowedIn(run: string, isAllowed: (sign: string) => boolean): string {
  const kept = signsIn(run).map((one) => {
    if (one.trim() === '' || isAllowed(one)) return one
    return typographic.has(plain(one)) ? plain(one) : ''
  })
  return kept.some((one) => one.trim() !== '') ? kept.join('') : ''
}

/** Opening exclamation marks, and signs at the end of a sentence with one among them. */
const calls = /¡|[?!！‼⁉]*[!！‼⁉][?!！‼⁉]*/gu

/**
 * How a tone lets a message speak: words pass through in the order they are read; once the allowed exclamation marks are used up, the rest
 * become full stops, and emoji that the tone does not allow go. Facts and a marketer's adaptations do not pass through here.
 */
export function speakerOf(tone: Tone | undefined): (text: string) => string {
  let left = tone?.maxExclamations ?? Infinity
  const isAllowed = allowedBy(tone)
  const keptOf = (one: string): string => {
    if (one === '?') return one
    left -= 1
    if (left >= 0) return one
    return one === '⁉' ? '?' : ''
  }
  const calmed = (text: string): string => {
    const parts: string[] = []
    let [end, opening] = [0, -1]
    for (const { 0: run, index } of text.matchAll(calls)) {
      parts.push(text.slice(end, index))
      end = index + run.length
      if (run === '¡') opening = parts.push(run) - 1
      else {
        const kept = Array.from(run, keptOf).join('')
        // The mark that opens a sentence goes with the one that ends it.
        if (opening >= 0 && !/[!！‼⁉]/.test(kept)) parts[opening] = ''
        opening = -1
        // A date may have ended with a full stop of its own.
        const isEnded = /[.…]\u2069?$/u.test(text.slice(Math.max(0, index - 2), index))
        parts.push(kept !== '' || isEnded ? kept : '.')
      }
    }
    return parts.join('') + text.slice(end)
  }
  return (text) => {
    const bare = text.replace(emoji, (run) => allowedIn(run, isAllowed))
    return calmed(bare === text ? text : mendGaps(bare))
  }
}

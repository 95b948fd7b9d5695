import type { Facts } from '../../../content/facts/index.ts'
import type { Snapshot, Touchpoint } from '../../../content/schema/index.ts'
import { phrasesOf, toneOf, urgencyOf } from '../../../content/tone/index.ts'
import { ctaLabel } from './cta-label.ts'
import { ownWords, say } from './own-words.ts'
import type { OwnWords } from './words-by-language.ts'
import type { Reader } from './reader.ts'
import { marksOf, speakerOf, type Marks } from './tone-policy.ts'

/** A campaign's tone at work in one locale. */
export interface Spoken {
  /** '' where the tone has no such phrase in this locale. */
  readonly opening: string
  readonly closing: string
  /** What is said of the time that is left; '' where the tone says nothing in this phase. */
  readonly urgency: string
  /** What the button says. */
  readonly callToAction: string
  /** Price and previous price in one phrase, the discount behind it; the discount alone without a price, '' without both. */
  readonly offer: string
  /** The coupon as it is read out; '' without one. */
  readonly coupon: string
  readonly marks: Marks
  readonly words: OwnWords
  /** Lets words through as the tone allows; call it in reading order. */
  speak(text: string): string
}

/** How the campaign's tone speaks on a touchpoint in a locale. A button that nobody gave words has our own. */
export function spokenIn(snapshot: Snapshot, touchpoint: Touchpoint, locale: string, facts: Facts, reader: Reader): Spoken {
  const tone = toneOf(snapshot)
  const phrases = phrasesOf(tone, locale)
  const words = ownWords(locale)
  const price = say(words.lowered, facts, locale) ?? facts.price?.long ?? facts.price?.text ?? ''
  return {
    opening: phrases.opening ?? '',
    closing: phrases.closing ?? '',
    urgency: urgencyOf(tone, locale, snapshot.phase ?? 'live') ?? '',
    callToAction: ctaLabel(snapshot, touchpoint, locale, reader) || words.more,
    offer: price !== '' && facts.discount ? `${price} (${facts.discount.text})` : price || (facts.discount?.text ?? ''),
    coupon: say(words.coupon, facts, locale) ?? '',
    marks: marksOf(tone),
    words,
    speak: speakerOf(tone),
  }
}

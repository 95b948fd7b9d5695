import { isolate, ofLocale } from '../../../content/text/index.ts'
import type { Facts } from '../../../content/facts/index.ts'
import { wordsByLanguage, wordsOfAnyLanguage, type OwnWords } from './words-by-language.ts'

/** How a fact begins that is in one piece already. */
const ISOLATED = '\u2068'

/** The words of a locale, of its language, or signs that most readers understand. */
export function ownWords(locale: string): OwnWords {
  return ofLocale(wordsByLanguage, locale) ?? wordsOfAnyLanguage
}

/** Puts facts into a pattern, byte for byte, a price with the one in the former currency behind it; each is kept in one piece in right-to-left text. Undefined if the campaign lacks one. */
export function say(pattern: string, facts: Facts, locale: string): string | undefined {
  let complete = true
  const said = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name as keyof Facts] : undefined
    const text = name === 'price' ? (fact?.long ?? fact?.text) : fact?.text
    if (text === undefined) complete = false
    return text?.startsWith(ISOLATED) ? text : isolate(text ?? '', locale)
  })
  return complete ? said : undefined
}

/** What is said of a price that no longer holds, to those who do not see that it is struck out: "instead of €25.20". */
export const saidOfOld = (price: string, locale: string): string =>
  ownWords(locale)
    .lowered.replace('{price}', '')
    .trim()
    .replace('{previousPrice}', () => price)

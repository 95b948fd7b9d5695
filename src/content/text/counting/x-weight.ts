import { linksIn } from './x-link.ts'

/** Configuration 3 of twitter-text: what weighs one character, what everything else does, and every web link. */
const [LIGHT, HEAVY, URL_LENGTH] = [1, 2, 23]
/** The code points that weigh one character: most alphabets but the Chinese, Japanese and Korean scripts, and general punctuation. */
const light: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
]

/** Key caps count without U+FE0F too. Made of a string: the flag v is newer than the language level that we compile to. */
const emoji = new RegExp('[#*0-9]\\ufe0f?\\u20e3|\\p{RGI_Emoji}', 'gv')

const weightOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return light.some(([first, last]) => first <= point && point <= last) ? LIGHT : HEAVY
}

/** The length of a post as X counts it (twitter-text, configuration 3): most letters 1, others 2, an emoji 2, a web link 23. */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC')
  const links = linksIn(composed)
  const between = [0, ...links.map(([, end]) => end)].map((from, index) => composed.slice(from, links[index]?.[0]))
  return between.reduce((sum, words) => sum + weightOfWords(words), links.length * URL_LENGTH)
}

function weightOfWords(words: string): number {
  const signs = words.match(emoji)?.length ?? 0
  return Array.from(words.replace(emoji, ''), weightOf).reduce((sum, weight) => sum + weight, signs * HEAVY)
}

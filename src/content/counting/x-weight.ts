/** Configuration 3 of twitter-text: what weighs one character, what everything else does, and every web link. */
const [LIGHT, HEAVY, URL_LENGTH] = [1, 2, 23]
/** The code points that weigh one character: most alphabets but the Chinese, Japanese and Korean scripts, and general punctuation. */
const light: readonly (readonly [number, number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
]

/**
 * A web link, however long, counts the same. A link without https:// is one to X only if its ending is a registered domain, a list that
 * changes each month; ours are always whole, and anything else is weighed letter by letter.
 */
const link = /(?<![\p{L}\p{N}@#$_])https?:\/\/[^\s<>"'“”‘’«»\p{Cc}\p{Cf}]*[\p{L}\p{N}/_=#&+-]/giu

/** Made of a string: the flag v is newer than the language level that we compile to. */
const emoji = new RegExp('\\p{RGI_Emoji}', 'gv')

const weightOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return light.some(([first, last]) => first <= point && point <= last) ? LIGHT : HEAVY
}

/** The length of a post as X counts it (twitter-text, configuration 3): most letters 1, others 2, an emoji 2, a web link 23. */
export function weightedLength(text: string): number {
  const composed = text.normalize('NFC')
  const words = composed.replace(link, '\n')
  const signs = words.match(emoji)?.length ?? 0
  const letters = Array.from(words.replace(emoji, ''), weightOf).reduce((sum, weight) => sum + weight, 0)
  // Each link left a line feed behind, so that what stood around it is not joined to one emoji.
  const links = composed.match(link)?.length ?? 0
  return letters + signs * HEAVY + links * (URL_LENGTH - LIGHT)
}

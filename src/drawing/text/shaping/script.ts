/** ISO 15924 codes of the scripts that are told apart; any other letter counts as `Zzzz` and HarfBuzz finds out. */
const scripts: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
]
const common = /[\p{Script=Common}\p{Script=Inherited}]/u
const known = new Map<string, string | undefined>()

/** Script of a grapheme cluster by its first character, or undefined where it takes that of its neighbours: digits, spaces, punctuation. */
export function scriptOf(cluster: string): string | undefined {
  const character = String.fromCodePoint(cluster.codePointAt(0) ?? 0)
  if (known.has(character)) return known.get(character)
  const script = common.test(character) ? undefined : (scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'Zzzz')
  known.set(character, script)
  return script
}

const joined = new Set(['Arab', 'Deva', 'Beng'])

/** Whether letters of a script hang together, so that tracking would tear them apart. */
export const isJoined = (script: string): boolean => joined.has(script)

/** Scripts whose letters join or part by a joiner (U+200D) and a non-joiner (U+200C). */
const joining = 'Adlm Arab Beng Deva Gujr Guru Khmr Knda Mand Mlym Mong Mymr Nkoo Orya Phag Rohg Sinh Syrc Taml Telu Tibt'.split(' ')
/** Scripts that are written without spaces: a zero-width space tells where a line may break. */
const unspaced = ['Khmr', 'Laoo', 'Mymr', 'Thai', 'Tibt']

/** The Mongolian vowel separator is one of those taken out. */
const anyOf = (scripts: readonly string[]): string => `(?!\\u180e)[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`
const pictograph = '[\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}\\ufe0f]'

/** Each reads: not where something needs it, and else anywhere. */
const needless = new RegExp(
  [
    // Between pictographs a joiner makes one of them: a family, a profession.
    `(?!(?<=${pictograph})\\u200d(?=\\p{Extended_Pictographic}))(?!(?<=${anyOf(joining)})[\\u200c\\u200d])[\\u200c\\u200d](?!${anyOf(joining)})`,
    `(?!(?<=${anyOf(unspaced)})\\u200b(?=${anyOf(unspaced)}))\\u200b`,
    // Word joiners, invisible operators, fillers.
    '[\\u2060-\\u2064\\u180e\\u115f\\u1160\\u3164\\uffa0]',
    // Tags spell out a flag behind a black one, and nothing anywhere else.
    '(?<!\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,7})[\\u{e0001}-\\u{e007f}]',
  ].join('|'),
  'gu',
)

/** A text without the zero-width characters that neither its script nor its emoji need. */
export function withoutZeroWidth(text: string): string {
  return text.replace(needless, '')
}

import { nameOfLocale } from '../text/index.ts'

/** The scripts that one of Intl's stands for, where it is none that characters have. */
const parts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}
/** Languages that are written in two scripts side by side. */
const both: Readonly<Record<string, readonly string[]>> = { kk: ['Arab', 'Cyrl', 'Latn'], sr: ['Cyrl', 'Latn'], uz: ['Cyrl', 'Latn'] }

const known = ['Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Geor', 'Grek', 'Hang', 'Hani', 'Hebr', 'Hira', 'Kana', 'Latn', 'Thai']

const letter = /\p{L}/gu
const letters = new Map(known.map((script) => [script, new RegExp(`(?=\\p{L})\\p{scx=${script}}`, 'gu')] as const))
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Fewer letters than this are a name or an abbreviation. */
const FEW = 6

/** What people do not read as words of the text: links, placeholders, merge tags. */
const noWords = /https?:\/\/\S+|\{[^{}]*\}|\*\|[^|]*\|\*|%%[^%]*%%/g

function scriptsOf(locale: string): readonly string[] {
  const { language, script } = new Intl.Locale(locale)
  const usual = script ?? new Intl.Locale(locale).maximize().script ?? ''
  return (script === undefined ? both[language] : undefined) ?? parts[usual] ?? [usual]
}

const nameOf = (script: string): string => new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script

/**
 * Whether most letters of a text are of a script in which its language is not written; says so for a marketer. `names` (brands, terms) may
 * be in any script. Undefined if all is well, or if the script of the language is none that is told apart here.
 */
export function warnWrongScript(text: string, locale: string, names: readonly string[]): string | undefined {
  const own = scriptsOf(locale)
  if (!own.every((script) => letters.has(script))) return undefined
  const words = names
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(name, ' '), text)
    .replace(noWords, ' ')
  const rightful = own.reduce((sum, script) => sum + count(words, letters.get(script) ?? letter), 0)
  const foreign = count(words, letter) - rightful
  if (foreign < FEW || foreign <= rightful) return undefined
  const found = [...letters].map(([script, pattern]) => ({ script, share: own.includes(script) ? 0 : count(words, pattern) }))
  const most = found.reduce((one, other) => (other.share > one.share ? other : one))
  const language = nameOfLocale(locale)
  const is = most.share > 0 ? `mostly in ${nameOf(most.script)} letters` : 'mostly in letters of another script'
  return `This is ${is}, but ${language} is written in ${own.map(nameOf).join(' or ')}. Is it the text for ${language}?`
}

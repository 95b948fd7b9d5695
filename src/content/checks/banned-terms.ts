import { escapePattern } from '../text/index.ts'

/** Terms as one pattern over lower-case text: whole words only, any run of spaces between the words of a term. */
function patternOf(terms: readonly string[]): RegExp {
  const anyTerm = terms.map((term) => term.split(/\s+/).map(escapePattern).join('\\s+')).join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${anyTerm})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}

/**
 * The banned terms that stand in a text, as the brand wrote them, each once. Only whole words count ("free" is not in "freedom"), in any
 * case by the rules of the locale (Azerbaijani I is ı) and by those of English, since brands ban English words too.
 */
export function bannedTermsIn(text: string, banned: readonly string[], locale: string): string[] {
  const terms = banned.map((term) => term.trim()).filter((term) => term !== '')
  if (terms.length === 0) return []
  const found = new Set<string>()
  for (const language of new Set([locale, 'en'])) {
    const lower = (written: string) => written.toLocaleLowerCase(language).normalize('NFC').replace(/\s+/g, ' ').replaceAll('’', "'")
    // Longest first, so that "for free" is named and not only "free".
    const ordered = terms.toSorted((a, b) => b.length - a.length)
    const byLower = new Map(ordered.map((term) => [lower(term), term]))
    for (const [match] of lower(text).matchAll(patternOf([...byLower.keys()]))) {
      const term = byLower.get(match)
      if (term !== undefined) found.add(term)
    }
  }
  return terms.filter((term) => found.has(term))
}

import { nearName } from './near-name.ts'

/**
 * Merge tags of mailing services, {{first_name}}, {{{raw}}}, {{${nested}}} and {% if %}; then our own {price}; then braces that stand alone.
 * A tag has one level of braces inside it at most, so that reading stays linear.
 */
const braces = /\{\{\{[^{}]*\}\}\}|\{\{(?:[^{}]|\{[^{}]*\})*\}\}|\{%[^{}]*%\}|\{([^{}]*)\}|[{}]/gu
/** So many characters beside a brace are looked at: no name is longer. */
const REACH = 80
const endsInStop = /\.(\u2069?)$/u
const name = /^\s*(\p{L}[\p{L}\p{M}\p{N}_-]*)\s*$/u

/** A placeholder without the spaces that somebody put inside its braces, or undefined for braces that hold no name. */
const nameIn = (inside: string | undefined): string | undefined => (inside === undefined ? undefined : name.exec(inside)?.[1])

/** The names in single braces inside a text, in reading order; not all of them need to be facts. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(braces)].flatMap(([, inside]) => (inside === undefined || nameIn(inside) !== inside ? [] : [inside]))
}

/**
 * A text with its placeholders replaced; `undefined` leaves one as it is. Merge tags are not looked into. A value that ends with a full stop
 * ("7 юни 2026 г.") takes the place of the one behind it.
 */
export function replacePlaceholders(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(braces, (whole: string, inside: string | undefined, at: number) => {
    const value = inside === undefined || nameIn(inside) !== inside ? undefined : valueOf(inside)
    if (value === undefined) return whole
    // The stop inside an isolate is the date's, and is seen all the same.
    return text[at + whole.length] === '.' && endsInStop.test(value) ? value.replace(endsInStop, '$1') : value
  })
}

const choose = (wrong: string, meant: string, known: readonly string[]): string => {
  const near = nearName(meant, known)
  if (near !== undefined) return `${wrong} Did you mean {${near}}?`
  return `${wrong} Use one of ${known.map((one) => `{${one}}`).join(', ')}, or take the braces out.`
}

/** What is wrong with a brace that has no partner: nothing, unless a word stands right beside it where a name would. */
function loneBrace(text: string, at: number, known: readonly string[]): string | undefined {
  const opens = text[at] === '{'
  const [before, after] = [text.slice(Math.max(0, at - REACH), at), text.slice(at + 1, at + REACH)]
  const meant = opens ? /^\{?(\p{L}[\p{L}\p{M}\p{N}_-]*)/u.exec(after)?.[1] : /(\p{L}[\p{L}\p{M}\p{N}_-]*)\}?$/u.exec(before)?.[1]
  if (meant === undefined) return undefined
  const paired = opens ? after.startsWith(`{${meant}}`) : before.endsWith(`{${meant}}`)
  if (paired) return choose(`{${meant}} has one brace too many.`, meant, known)
  return choose(opens ? `{${meant} has no closing brace.` : `${meant}} has no opening brace.`, meant, known)
}

/**
 * Why a text's placeholders are not fit, for a marketer: one that is none of the known names, with spaces inside, or with one brace
 * missing; the nearest right name is suggested. Undefined if all are fine. Merge tags of mailing services are never complained about.
 */
export function complainOfPlaceholders(text: string, known: readonly string[]): string | undefined {
  for (const found of text.matchAll(braces)) {
    const [whole, inside] = found
    const meant = nameIn(inside)
    if (inside === undefined && whole.length === 1) {
      const complaint = loneBrace(text, found.index, known)
      if (complaint !== undefined) return complaint
    } else if (meant !== undefined && !known.includes(meant)) return choose(`{${meant}} is not a fact.`, meant, known)
    else if (meant !== undefined && meant !== inside) return `Take the spaces out of {${inside ?? ''}}: write {${meant}}.`
  }
  return undefined
}

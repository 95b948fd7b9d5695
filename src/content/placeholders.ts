import { factNames, type FactName, type Facts } from './facts.ts'

/** A fact named inside words: {price}. Double braces are merge tags of mailing services and none of ours. */
const placeholder = /(?<!\{)\{([A-Za-z][A-Za-z0-9_-]*)\}(?!\})/g

const isFactName = (name: string): name is FactName => (factNames as readonly string[]).includes(name)

/** The names in single braces inside a text, in reading order; not all of them need to be facts. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] ?? '')
}

/** Why a text's placeholders are not fit: one that names no fact. Undefined if all are fine. */
export function checkPlaceholders(text: string): string | undefined {
  const unknown = placeholdersIn(text).find((name) => !isFactName(name))
  if (unknown === undefined) return undefined
  return `{${unknown}} is not a fact. Use one of ${factNames.map((name) => `{${name}}`).join(', ')}, or take the braces out.`
}

/** A text with its placeholders filled from the facts; one whose fact is absent stays, for `checkDocument` refuses it. */
export function fillPlaceholders(text: string, facts: Facts): string {
  return text.replace(placeholder, (whole, name: string) => (isFactName(name) ? (facts[name]?.text ?? whole) : whole))
}

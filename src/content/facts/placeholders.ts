import { factNames, type Facts } from './facts.ts'
import { momentNames, type Moments } from './moments.ts'
import { complainOfPlaceholders, replacePlaceholders } from '../text/index.ts'

export { placeholdersIn } from '../text/index.ts'

/** What can be named inside words: {price}. Facts, and the two ends of the validity, for sentences that are built around them. */
export const placeholderNames = [...factNames, ...momentNames] as const
export type PlaceholderName = (typeof placeholderNames)[number]

const isName = (name: string): name is PlaceholderName => (placeholderNames as readonly string[]).includes(name)

/** Why a text's placeholders are not fit: see `complainOfPlaceholders`. Undefined if all are fine. */
export function checkPlaceholders(text: string): string | undefined {
  return complainOfPlaceholders(text, placeholderNames)
}

/** A text with its placeholders filled from the facts; one whose fact is absent stays, for `checkDocument` refuses it. */
export function fillPlaceholders(text: string, facts: Facts & Moments): string {
  return replacePlaceholders(text, (name) => (isName(name) ? facts[name]?.text : undefined))
}

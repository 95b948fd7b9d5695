import type { FieldHook, TextField, Validate } from 'payload'
import { text as isSoundText } from 'payload/shared'
import { checkLetters } from '../../content/checks/index.ts'

type Clean = (text: string) => string

/** A field's value, also of a list of texts and of all languages at once. */
function inEach(value: unknown, clean: Clean): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((inner) => inEach(inner, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([locale, inner]) => [locale, inEach(inner, clean)]))
}

const lettersOf = (value: unknown): string | undefined =>
  (Array.isArray(value) ? value : [value]).map((text) => checkLetters(String(text))).find(Boolean)

/**
 * What a field that people write text into does with what is entered, by whichever door: it cleans it before it is checked, and refuses text in
 * which letters were lost, beside what else it asks for.
 */
export function asEntered(clean: Clean, { hooks, validate }: Pick<Partial<TextField>, 'hooks'> & { validate?: unknown }) {
  const entering: FieldHook = ({ value }) => inEach(value, clean)
  const asked = (validate ?? isSoundText) as Validate
  const checked: Validate = (value, options) => lettersOf(value) ?? asked(value, options)
  return { hooks: { ...hooks, beforeValidate: [entering, ...(hooks?.beforeValidate ?? [])] }, validate: checked }
}

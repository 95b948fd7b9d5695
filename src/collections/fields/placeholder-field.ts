import type { Field } from 'payload'
import { placeholderNames } from '../../content/facts/index.ts'

/** A field in whose words facts can be named: the admin offers them below it, and says at once which name is none. */
export function withFacts<Kind extends Extract<Field, { type: 'text' | 'textarea' | 'richText' }>>(field: Kind): Kind {
  const picker = { path: 'leitmotif/admin#FactPicker', clientProps: { names: placeholderNames } }
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, afterInput: [picker] } } }
}

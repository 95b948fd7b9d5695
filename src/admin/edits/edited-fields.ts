import type { ClientField } from 'payload'
import { labelOfName } from '../words/index.ts'

/** A field of a form that holds one thing to decide on: a text, a choice, a whole list. */
export interface EditedField {
  /** Its path in the document. */
  readonly path: string
  /** What the form calls it, with the group that it stands in: "Offer: Coupon". */
  readonly label: string
  readonly field: ClientField
}

/** Set by Payload, or by a file that comes with them. */
const OF_PAYLOAD = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

/** What people edit in a form of these fields, in its order. Pure. */
export function editedFields(
  fields: readonly ClientField[],
  within: readonly string[] = [],
  labels: readonly string[] = [],
): EditedField[] {
  return fields.flatMap((field) => {
    if (field.type === 'tabs') {
      return field.tabs.flatMap((tab) =>
        'name' in tab && tab.name ? nested(tab.fields, tab.name) : editedFields(tab.fields, within, labels),
      )
    }
    if (field.type === 'row' || field.type === 'collapsible') return editedFields(field.fields, within, labels)
    if (field.type === 'group') {
      if (!('name' in field) || !field.name) return editedFields(field.fields, within, labels)
      return nested(field.fields, field.name, labelOf(field, field.name))
    }
    if (!('name' in field) || field.type === 'ui' || isLeftAlone(field)) return []
    const path = [...within, field.name].join('.')
    return [{ path, label: [...labels, labelOf(field, field.name)].join(': '), field }]
  })

  function nested(inner: readonly ClientField[], name: string, label?: string): EditedField[] {
    return editedFields(inner, [...within, name], label === undefined ? labels : [...labels, label])
  }
}

function isLeftAlone(field: ClientField): boolean {
  const { hidden, disabled, readOnly } = field.admin ?? {}
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  return Boolean(hidden) || Boolean(disabled) || Boolean(readOnly) || isVirtual || ('name' in field && OF_PAYLOAD.has(field.name))
}

/** What the form calls a field; where it is said in several languages, its name will do. */
function labelOf(field: ClientField, name: string): string {
  return 'label' in field && typeof field.label === 'string' && field.label !== '' ? field.label : labelOfName(name)
}

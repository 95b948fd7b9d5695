import type { FlattenedField, LabelFunction, PayloadRequest, StaticLabel } from 'payload'

type Speaker = Pick<PayloadRequest, 'i18n' | 't'>

/**
 * A field as its form calls it, in the admin's language: "Offer > Price > Amount" for offer.price.amount, as Payload's own refusals do.
 * The path itself where the form has no such field.
 * @param fields of the collection
 */
export function fieldName(path: string, fields: readonly FlattenedField[], req: Speaker): string {
  const names = namesOf(path.split('.'), fields, req)
  return names.length === 0 ? path : names.join(' > ')
}

function namesOf([name, ...rest]: readonly string[], fields: readonly FlattenedField[], req: Speaker): string[] {
  const field = fields.find((one) => one.name === name)
  if (!field) return []
  if (field.type === 'array' && rest.length > 0) {
    const [row, ...within] = rest
    return [`${labelOf(field.labels?.singular, req)} ${Number(row) + 1}`, ...namesOf(within, field.flattenedFields, req)]
  }
  // A field may be shown without a label, and a list of plain values has no names inside.
  const own = 'label' in field ? labelOf(field.label, req) : ''
  return [own, ...('flattenedFields' in field ? namesOf(rest, field.flattenedFields, req) : [])].filter((part) => part !== '')
}

/** A label in the admin's language; nothing where there is none. */
export function labelOf(label: StaticLabel | LabelFunction | false | undefined, { i18n, t }: Speaker): string {
  if (typeof label === 'function') return label({ i18n, t })
  if (typeof label === 'object') return label[i18n.language] ?? Object.values(label)[0] ?? ''
  return label || ''
}

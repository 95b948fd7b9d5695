import type { FlattenedField } from 'payload'

type Data = Readonly<Record<string, unknown>>

/**
 * A document in all locales, as it will be once a write in one locale is stored: Payload merges the same way, but only after hooks have run.
 * Where the field is localized the incoming value takes its locale's place; rows of arrays are found again by their ids. Pure.
 */
export function mergeLocale(fields: readonly FlattenedField[], stored: Data, incoming: Data, locale: string): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...stored }
  for (const field of fields) {
    const value = incoming[field.name]
    if (value === undefined) continue
    const before = stored[field.name]
    // Writing "all" locales at once stores no localized field.
    if ('localized' in field && field.localized) merged[field.name] = locale === 'all' ? before : { ...recordIn(before), [locale]: value }
    else if ((field.type === 'group' || field.type === 'tab') && isRecord(value)) {
      merged[field.name] = mergeLocale(field.flattenedFields, recordIn(before), value, locale)
    } else if (field.type === 'array' && Array.isArray(value)) {
      const rows = Array.isArray(before) ? before.filter(isRecord) : []
      merged[field.name] = value.filter(isRecord).map((row) => {
        const known = rows.find(({ id }) => id !== undefined && id === row.id)
        return mergeLocale(field.flattenedFields, known ?? {}, row, locale)
      })
    } else merged[field.name] = value
  }
  return merged
}

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const recordIn = (value: unknown): Data => (isRecord(value) ? value : {})

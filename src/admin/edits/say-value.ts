import type { ClientField } from 'payload'
import { editedFields } from './edited-fields.ts'
import { wordsOfField } from '../words/index.ts'

/** What a document that another names is called. */
export type TitleOf = (collection: string, id: string | number) => string
/** How an instant (ISO) is said. */
export type SayInstant = (instant: string) => string

/** A field's value in words, to be read beside another; '' for an empty one. Pure. */
export function sayValue(field: ClientField, value: unknown, titleOf: TitleOf, sayInstant: SayInstant): string {
  if (value === null || value === undefined || value === '') return ''
  if (field.type === 'richText') return wordsOfField(value)
  if (field.type === 'checkbox') return value === true ? 'Yes' : 'No'
  if (field.type === 'date') return typeof value === 'string' ? sayInstant(value) : ''
  if (field.type === 'array')
    return rowsOf(value)
      .map((row) => sayRow(field.fields, row))
      .join('\n')
  if (Array.isArray(value)) return value.map((one) => sayValue(field, one, titleOf, sayInstant)).join(', ')
  if (field.type === 'relationship' || field.type === 'upload') return sayDocument(field.relationTo, value)
  if (field.type === 'select' || field.type === 'radio') return labelOfOption(field.options, value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)

  function sayRow(fields: readonly ClientField[], row: object): string {
    const parts = editedFields(fields).map(({ path, field: inner }) => {
      const held: unknown = path
        .split('.')
        .reduce<unknown>((at, name) => (typeof at === 'object' && at ? Reflect.get(at, name) : undefined), row)
      return sayValue(inner, held, titleOf, sayInstant)
    })
    return parts.filter((part) => part !== '').join(' · ')
  }
  function sayDocument(relationTo: string | readonly string[], named: unknown): string {
    const id = typeof named === 'object' && named ? (Reflect.get(named, 'value') ?? Reflect.get(named, 'id')) : named
    return typeof relationTo === 'string' && (typeof id === 'string' || typeof id === 'number')
      ? titleOf(relationTo, id)
      : JSON.stringify(named)
  }
}

const rowsOf = (value: unknown): object[] =>
  Array.isArray(value) ? value.filter((row): row is object => typeof row === 'object' && row !== null) : []

function labelOfOption(options: readonly unknown[], value: unknown): string {
  const option = options.find((one) => typeof one === 'object' && one !== null && Reflect.get(one, 'value') === value)
  const label: unknown = typeof option === 'object' && option !== null ? Reflect.get(option, 'label') : undefined
  return typeof label === 'string' ? label : String(value)
}

import type { EditedField } from './edited-fields.ts'

export type Values = Readonly<Record<string, unknown>>

/** Three states of one document: as it was opened, as somebody else has saved it since, and as it stands in the form. */
export interface Versions {
  readonly opened: Values
  readonly saved: Values
  readonly typed: Values
}

/** A field that somebody else has changed, and that is not the same in the form. */
export interface Change extends EditedField {
  readonly saved: unknown
  readonly typed: unknown
  /** Changed in the form too: one of the two has to give way. */
  readonly isBoth: boolean
}

/** What somebody else has changed since a form was opened. Pure. */
export function changesOf(fields: readonly EditedField[], { opened, saved, typed }: Versions): Change[] {
  return fields.flatMap((one) => {
    const [before, theirs, mine] = [opened, saved, typed].map((values) => valueOf(values, one))
    if (isSame(theirs, before) || isSame(theirs, mine)) return []
    return [{ ...one, saved: theirs, typed: mine, isBoth: !isSame(mine, before) }]
  })
}

/**
 * Both edits in one document: what somebody else has saved, and over it what was changed in the form. Where both changed a field, the form's
 * is taken unless its path is among `theirs`. Pure.
 */
export function mergeEdits(fields: readonly EditedField[], { opened, saved, typed }: Versions, theirs: ReadonlySet<string>): Values {
  return fields.reduce((merged, field) => {
    const mine = valueOf(typed, field)
    const keepsSaved = isSame(mine, valueOf(opened, field)) || theirs.has(field.path)
    return keepsSaved ? merged : withValue(merged, field.path.split('.'), mine)
  }, saved)
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a field holds. The form counts the rows of a list that it does not have as 0. */
function valueOf(values: Values, { path, field }: EditedField): unknown {
  const held = path.split('.').reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), values)
  return field.type === 'array' && !Array.isArray(held) ? [] : held
}

function withValue(values: Values, [name = '', ...rest]: readonly string[], value: unknown): Values {
  const inner = values[name]
  return { ...values, [name]: rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value) }
}

/** Whether two values say the same: an empty field is stored in several ways, and rows have ids that nobody sees. */
const isSame = (one: unknown, other: unknown): boolean => said(one) === said(other)

const said = (value: unknown): string => JSON.stringify(told(value)) ?? ''

function told(value: unknown): unknown {
  if (value === null || value === '' || value === false) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(told)
  if (!isObject(value)) return value
  const names = Object.keys(value).filter((name) => name !== 'id' && told(value[name]) !== undefined)
  if (names.length === 0) return undefined
  return names.toSorted().map((name) => [name, told(value[name])])
}

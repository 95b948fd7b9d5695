/** A Payload document as stored: its shape is the collections', checked by the snapshot's schema right after. */
export type Stored = Readonly<Record<string, unknown>> & { readonly id?: string | number }

/** A group of fields; empty where there is none. */
export const record = (value: unknown): Stored => (typeof value === 'object' && value !== null ? (value as Stored) : {})
/** Rows; none where there is no list. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
/** A text that says something. */
export const storedText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The id of a relation, filled in or not. */
export const idOf = (value: unknown): string | number => {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
  return typeof id === 'number' ? id : String(id)
}

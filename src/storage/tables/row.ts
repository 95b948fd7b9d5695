/** A stored row, as the database adapters answer it. */
export type Row = Record<string, unknown> & { readonly id: string | number }

/** A text of a stored row; '' where it is empty (databases differ in whether they keep an empty text). */
export function rowText(row: Record<string, unknown>, field: string): string {
  const value = row[field]
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw new TypeError(`The stored field "${field}" is ${typeof value}, not text.`)
  return value
}

/**
 * First writer wins: creates a row, or answers the one that another writer made first.
 * @throws the creating's error when there is no other row, so it failed for another reason.
 */
export async function createOrFind(create: () => Promise<unknown>, find: () => Promise<Row | null>): Promise<Row> {
  const there = await find()
  if (there) return there
  try {
    return (await create()) as Row
  } catch (error) {
    const first = await find()
    if (first) return first
    throw error
  }
}

type Id = string | number

/** Ids of a relationship field, whatever its shape: populated or not, one or many, empty. */
export function idsIn(value: unknown): Id[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((entry) => {
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : entry
    return typeof id === 'string' || typeof id === 'number' ? [id] : []
  })
}

import type { Escape } from './escape.ts'

/** Characters that neither XML nor HTML can carry, escaped or not. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Surrogate}]/gu

/** The data with what markup cannot carry taken out of its strings: control characters, and halves of characters. */
export function cleanData<Value>(value: Value, escape: Escape): Value {
  return escape === 'text' ? value : (clean(value) as Value)
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unprintable, '')
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]))
  return value
}

import { lruCache } from './lru-cache.ts'

interface Kept<Value> {
  readonly value: Promise<Value>
  readonly weight: number
}

/** Takes what was made from memory, or has it made. `expected` is its weight while nobody knows it. */
type AsyncCache<Value> = (key: string, make: () => Promise<Value>, expected?: number) => Promise<Value>

/**
 * Keeps what was made last and what is being made, up to a weight: who asks meanwhile waits for the same. What could not be made is tried again.
 * `limit` and `weigh` are in the same unit, for instance bytes; without `weigh`, `limit` is a count.
 *
 * Not lru-cache's own `fetch`: there all that is being made has one weight, and many large pictures at once would be far above the limit.
 */
export function asyncCache<Value>(limit: number, weigh: (value: Value) => number = () => 1): AsyncCache<Value> {
  const kept = lruCache<Kept<Value>>(limit, ({ weight }) => weight)
  return (key, make, expected = 0) => {
    const known = kept.get(key)
    if (known !== undefined) return known.value
    const value = make()
    kept.set(key, { value, weight: expected })
    const isKept = (): boolean => kept.get(key)?.value === value
    value.then(
      (made) => isKept() && kept.set(key, { value, weight: weigh(made) }),
      () => isKept() && kept.delete(key),
    )
    return value
  }
}

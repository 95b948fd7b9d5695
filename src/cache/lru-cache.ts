import { LRUCache } from 'lru-cache'

/** Keeps what was used last, up to a weight. */
export type LruCache<Value extends object | string | number> = Pick<LRUCache<string, Value>, 'get' | 'set' | 'delete'>

/**
 * A cache that forgets what was used longest ago. `limit` and `weigh` are in the same unit, for instance bytes; without `weigh`, `limit` is a
 * count. One value that is heavier than the limit is kept alone: what is made of it at once must find it again.
 */
export function lruCache<Value extends object | string | number>(
  limit: number,
  weigh: (value: Value) => number = () => 1,
): LruCache<Value> {
  return new LRUCache<string, Value>({
    maxSize: limit,
    // The library takes whole sizes from 1 to the limit.
    sizeCalculation: (value) => Math.min(limit, Math.max(1, Math.ceil(weigh(value)))),
  })
}

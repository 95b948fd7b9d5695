/** Keeps what was used last, up to a weight. */
export interface Recent<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  delete(key: string): void
}

/** A cache that forgets what was used longest ago. `weigh` and `limit` are in the same unit, for instance bytes. */
export function recent<Value>(limit: number, weigh: (value: Value) => number): Recent<Value> {
  const kept = new Map<string, Value>()
  let weight = 0
  const drop = (key: string): void => {
    const value = kept.get(key)
    if (value === undefined) return
    kept.delete(key)
    weight -= weigh(value)
  }
  return {
    delete: drop,
    get(key) {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key, value) {
      drop(key)
      kept.set(key, value)
      weight += weigh(value)
      for (const oldest of kept.keys()) {
        if (weight <= limit || kept.size === 1) break
        drop(oldest)
      }
    },
  }
}

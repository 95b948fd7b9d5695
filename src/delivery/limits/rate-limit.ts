import { lruCache } from '../../cache/index.ts'

/** How often something may be done, for each of many keys. */
export interface RateLimit {
  /** Seconds until this key may go on; 0 if it may now. */
  wait(key: string): number
  /** Counts one. */
  count(key: string): void
  /** Takes one back that turned out to be nothing to count. */
  giveBack(key: string): void
}

export interface RateLimitOptions {
  /** So many within `perMs` from the first of them. */
  readonly most: number
  readonly perMs: number
  /** Keys in memory; the one asked for longest ago goes for a new one. Who sends many keys must not fill the memory, which libraries let them do. */
  readonly keys?: number
  /** Default: the system's clock, in ms. */
  readonly now?: () => number
}

interface Window {
  readonly endsAt: number
  counted: number
}

/** Counts in this process's memory. */
export function rateLimit({ most, perMs, keys = 20_000, now = Date.now }: RateLimitOptions): RateLimit {
  const windows = lruCache<Window>(keys)
  const open = (key: string): Window | undefined => {
    const found = windows.get(key)
    if (found && found.endsAt > now()) return found
    windows.delete(key)
    return undefined
  }
  return {
    wait(key) {
      const window = open(key)
      return window && window.counted >= most ? Math.max(1, Math.ceil((window.endsAt - now()) / 1000)) : 0
    },
    count(key) {
      const window = open(key)
      if (window) window.counted += 1
      else windows.set(key, { endsAt: now() + perMs, counted: 1 })
    },
    giveBack(key) {
      const window = open(key)
      if (window) window.counted = Math.max(0, window.counted - 1)
    },
  }
}

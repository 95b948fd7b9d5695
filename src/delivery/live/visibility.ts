/** What decides who may read a touchpoint, as it is authored now. */
export interface Guard {
  /** Key of the brand. */
  readonly brand: string
  readonly public: boolean
}

/** Who may read what. A release says what is shown; who may see it is never frozen into one. */
export interface Visibility {
  /** The guards of all touchpoints there are, by key: not older than any change in this process, nor than a second where another process made it. */
  now(): Promise<ReadonlyMap<string, Guard>>
  /** A touchpoint was changed or deleted, perhaps in a transaction that is not committed yet. What is closed is closed at once. */
  changed(key: string, isPublic: boolean): void
}

export interface VisibilityOptions {
  readonly read: () => Promise<ReadonlyMap<string, Guard>>
  readonly onError?: (error: unknown) => void
  /** Present in ms; tests set it. */
  readonly clock?: () => number
}

/** How long what was read is believed, in ms. */
const BELIEVED_MS = 1000
/** After this long, in ms, a change that the database still does not have was taken back. */
const LONGEST_TRANSACTION_MS = 60_000

export function createVisibility({ read, onError, clock = Date.now }: VisibilityOptions): Visibility {
  /** Closed by a change that reading has not confirmed: key → when. */
  const closed = new Map<string, number>()
  let guards: ReadonlyMap<string, Guard> | undefined
  let readAt = -Infinity
  let reading: Promise<void> | undefined

  const refresh = async (): Promise<void> => {
    const began = clock()
    readAt = began
    try {
      guards = await read()
    } catch (error) {
      // Pulls go on while the database is away, by what was last known.
      if (!guards) throw error
      onError?.(error)
      return
    }
    for (const [key, since] of closed) {
      if (!guards.get(key)?.public || began - since > LONGEST_TRANSACTION_MS) closed.delete(key)
    }
  }
  const withClosed = (all: ReadonlyMap<string, Guard>): ReadonlyMap<string, Guard> => {
    if (closed.size === 0) return all
    return new Map([...all].map(([key, guard]) => [key, closed.has(key) ? { ...guard, public: false } : guard]))
  }
  return {
    async now() {
      if (clock() - readAt >= BELIEVED_MS) {
        // A reading that began before the last change does not count.
        await reading
        if (clock() - readAt >= BELIEVED_MS) reading = refresh().finally(() => (reading = undefined))
      }
      await reading
      return withClosed(guards ?? new Map())
    },
    changed(key, isPublic) {
      if (isPublic) closed.delete(key)
      else closed.set(key, clock())
      readAt = -Infinity
    },
  }
}

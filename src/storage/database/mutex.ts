// Not `async-mutex`: its patience counts a waiter's whole wait, however fast the queue moves, and refuses whoever waits; ours watches the holder.

interface Waiting {
  /** Whether it came while the present holder already had the turn: only such a one can be what the holder itself waits for. */
  isBehindHolder: boolean
  begin(): void
  refuse(error: Error): void
}

/**
 * A queue for something that only one may have at a time. Ask for the turn, do the work, call what you were given.
 * @param holdMs how long one holder may keep others waiting, in ms; then those that came during its turn are refused with an error that says
 * why. A long queue that moves is no reason to refuse anybody.
 */
export function createMutex(holdMs: number): () => Promise<() => void> {
  const waiting: Waiting[] = []
  let isHeld = false
  let patience: NodeJS.Timeout | undefined

  const watch = (): void => {
    clearTimeout(patience)
    if (waiting.length === 0) return
    patience = setTimeout(() => {
      const suspects = waiting.filter(({ isBehindHolder }) => isBehindHolder)
      for (const suspect of suspects) {
        waiting.splice(waiting.indexOf(suspect), 1)
        suspect.refuse(new Error(TOO_LONG(holdMs)))
      }
      watch()
    }, holdMs)
    patience.unref()
  }
  const pass = (): void => {
    for (const other of waiting) other.isBehindHolder = false
    const next = waiting.shift()
    isHeld = next !== undefined
    next?.begin()
    watch()
  }
  const once = (): (() => void) => {
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      pass()
    }
  }
  return async () => {
    if (!isHeld) {
      isHeld = true
      return once()
    }
    await new Promise<void>((begin, refuse) => {
      waiting.push({ isBehindHolder: true, begin, refuse })
      if (waiting.length === 1) watch()
    })
    return once()
  }
}

const TOO_LONG = (holdMs: number) =>
  `Waited for the database's turn to write while another kept it for ${holdMs} ms. Is a write inside a transaction made without passing its \`req\`, or a transaction never ended?`

/** A queue for something that only one may have at a time. Ask for the turn, do the work, call what you were given. */
export function createMutex(waitMs: number): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    let release: () => void = () => undefined
    const before = last
    const mine = new Promise<void>((resolve) => {
      release = resolve
    })
    last = before.then(() => mine)
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(TOO_LONG(waitMs))), waitMs)
      timer.unref()
    })
    try {
      await Promise.race([before, tooLong])
    } catch (error) {
      // Who gave up must not hold up those behind.
      release()
      throw error
    } finally {
      clearTimeout(timer)
    }
    return release
  }
}

const TOO_LONG = (waitMs: number) =>
  `Waited ${waitMs} ms for the database's turn to write. Is a write inside a transaction made without passing its \`req\`, or a transaction never ended?`

import { Mutex } from 'async-mutex'
import { LateError } from '../ports/index.ts'

/** What works for us apart from this thread, and can be ended. */
interface Ending {
  destroy(): Promise<unknown>
}

/** A thread that is ended when work in it takes too long; a new one takes its place. */
export interface LimitedThread<Thread> {
  /** @throws LateError, or what `work` throws */
  run<Result>(work: (thread: Thread) => Promise<Result>): Promise<Result>
  /** Ends it, whatever it is doing. Resolves when it has ended. */
  end(): Promise<void>
}

interface Post<Thread> {
  readonly thread: Thread
  /** Work that is done in it at the moment. */
  busy: number
  /** Aborted when it is ended for work that took too long. */
  readonly gone: AbortController
}

/**
 * Keeps one thread for work, some pieces at once. Where a piece takes too long, or the thread dies of one, the others in it are worked once more,
 * one at a time in a thread of their own: what was not their fault does not fail, and what is at fault fails alone.
 * @param start makes a thread
 * @param limitMs ms for one piece of work
 */
export function limitedThread<Thread extends Ending>(start: () => Thread, limitMs: number): LimitedThread<Thread> {
  const post = (): Post<Thread> => ({ thread: start(), busy: 0, gone: new AbortController() })
  let current = post()
  let apart: Post<Thread> | undefined
  let isEnded = false
  const oneApart = new Mutex()

  /** A pool that was ended would start a thread for what comes after. */
  const refuseEnded = (): void => {
    if (isEnded) throw new Error('Nothing more is drawn: its thread was ended.')
  }
  const attempt = async <Result>(at: Post<Thread>, work: (thread: Thread) => Promise<Result>): Promise<Result> => {
    at.busy += 1
    const { signal } = at.gone
    let [timer, heard]: [NodeJS.Timeout | undefined, (() => void) | undefined] = [undefined, undefined]
    const over = new Promise<never>((_, refuse) => {
      heard = () => refuse(signal.reason as Error)
      signal.addEventListener('abort', heard, { once: true })
      timer = setTimeout(() => {
        refuse(new LateError(limitMs))
        leave(at)
      }, limitMs)
    })
    try {
      return await Promise.race([work(at.thread), over])
    } finally {
      clearTimeout(timer)
      if (heard) signal.removeEventListener('abort', heard)
      // A thread that dies fails all that is in it at once: they are company until all have heard.
      setImmediate(() => (at.busy -= 1))
    }
  }
  const leave = (at: Post<Thread>): void => {
    if (at === current) current = post()
    at.gone.abort(new Error('The thread was ended for other work.'))
    // What an image library is doing cannot be broken off: the thread ends when it is back. Nobody waits for it.
    at.thread.destroy().catch(() => undefined)
  }
  const alone = <Result>(work: (thread: Thread) => Promise<Result>): Promise<Result> =>
    oneApart.runExclusive(async () => {
      refuseEnded()
      apart = post()
      try {
        return await attempt(apart, work)
      } finally {
        apart.thread.destroy().catch(() => undefined)
        apart = undefined
      }
    })

  return {
    async run(work) {
      refuseEnded()
      const at = current
      try {
        return await attempt(at, work)
      } catch (error) {
        const hadCompany = at.busy > 1 || at.gone.signal.aborted
        if (isEnded || error instanceof LateError || !hadCompany) throw error
        return alone(work)
      }
    },
    async end() {
      isEnded = true
      await Promise.allSettled([current.thread.destroy(), apart?.thread.destroy()])
    },
  }
}

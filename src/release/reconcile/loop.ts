import type { Outcome } from './outcome.ts'
import type { Reconciler, RunOptions } from './reconcile.ts'

export interface ReleaseLoopOptions {
  readonly reconciler: Reconciler
  /** Called after every run, whatever came of it: delivery reads the pointers anew. */
  readonly refresh: () => Promise<void>
  /** Milliseconds between runs that nobody asked for. */
  readonly intervalMs: number
  /** Milliseconds after a kick at which it is looked at once more, since a change may be committed only after it was announced. Default 250. */
  readonly afterMs?: number
  /** Milliseconds after which a run that still goes on is not waited for: what changed meanwhile is looked at beside it. Default: two seconds. */
  readonly patienceMs?: number
  /** Hears every run's outcomes. */
  readonly onOutcomes?: (outcomes: readonly Outcome[]) => void
  /** Hears why a run failed as a whole (a database that does not answer). The next run tries again. */
  readonly onError?: (error: unknown) => void
}

export interface ReleaseLoop {
  /** Reads every byte of what is live, mends it, and starts the timer. */
  start(): Promise<void>
  /**
   * Something changed. Safe at any time, also inside a transaction that is not committed: never waits, never throws. Many kicks at once are one run.
   */
  kick(): void
  /** Something that is live of a campaign was found to be missing or damaged: its bytes are looked at, and drawn again. Never waits, never throws. */
  mend(campaign: string): void
  /**
   * Resolves when all that was committed before this call is live or blocked. Not to be awaited inside a transaction, which a run may wait for.
   */
  settled(): Promise<void>
  /** Stops the timer and the runs that are under way; resolves when what they had begun to draw is done. */
  stop(): Promise<void>
}

/** Runs that go on at once, at most. */
const MOST = 4

/**
 * Runs the reconciler after changes, at boot and on a timer: one run at a time, but for one that is long in drawing, beside which others begin.
 */
export function createReleaseLoop({
  reconciler,
  refresh,
  intervalMs,
  afterMs = 250,
  patienceMs = 2000,
  onOutcomes,
  onError,
}: ReleaseLoopOptions): ReleaseLoop {
  const stopping = new AbortController()
  let wanted: RunOptions | undefined
  let running: Promise<void> | undefined
  /** Tells those who wait for runs under way that there is more to do. */
  let heard: () => void = () => undefined
  let timer: NodeJS.Timeout | undefined
  let later: NodeJS.Timeout | undefined

  const look = async (): Promise<void> => {
    try {
      await refresh()
    } catch (error) {
      onError?.(error)
    }
  }
  const once = async (options: RunOptions): Promise<void> => {
    try {
      const outcomes = await reconciler.run({
        ...options,
        signal: stopping.signal,
        onMoved: () => void look(),
        onBusy(campaign, done) {
          const again = () => void want({ retry: options.retry ?? false, mend: new Set(options.mend?.has(campaign) ? [campaign] : []) })
          done.then(again, again)
        },
      })
      onOutcomes?.(outcomes)
    } catch (error) {
      onError?.(error)
    }
    await look()
  }
  const drain = async (): Promise<void> => {
    // Kicks of one burst arrive in one turn of the event loop; they become one run.
    await Promise.resolve()
    const underWay = new Set<Promise<void>>()
    while ((wanted !== undefined && !stopping.signal.aborted) || underWay.size > 0) {
      if (wanted === undefined || stopping.signal.aborted || underWay.size >= MOST) {
        const asked = new Promise<void>((resolve) => (heard = resolve))
        await Promise.race(wanted === undefined && !stopping.signal.aborted ? [...underWay, asked] : underWay)
        continue
      }
      const options = wanted
      wanted = undefined
      const run = once(options).finally(() => underWay.delete(run))
      underWay.add(run)
      let waited: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => (waited = setTimeout(resolve, patienceMs)))
      await Promise.race([run, enough])
      clearTimeout(waited)
    }
    running = undefined
  }
  const want = (options: RunOptions): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve()
    wanted = {
      verify: (wanted?.verify || options.verify) ?? false,
      retry: (wanted?.retry || options.retry) ?? false,
      mend: new Set([...(wanted?.mend ?? []), ...(options.mend ?? [])]),
    }
    heard()
    running ??= drain()
    return running
  }
  return {
    async start() {
      await want({ verify: true, retry: true })
      if (stopping.signal.aborted) return
      timer = setInterval(() => void want({}), intervalMs)
      timer.unref()
    },
    kick() {
      void want({ retry: true })
      clearTimeout(later)
      later = setTimeout(() => void want({}), afterMs)
      later.unref()
    },
    mend(campaign) {
      void want({ mend: new Set([campaign]) })
    },
    async settled() {
      await want({})
    },
    async stop() {
      stopping.abort()
      clearInterval(timer)
      clearTimeout(later)
      await running
    },
  }
}

/** Gives work to workers, a few pieces at a time each. */
export interface Turns<Worker> {
  /**
   * Waits until a worker is free, and has it do the work.
   * @param ground what the worker has in its memory once it has done this: see `groundOf` in render-job.ts
   * @throws what `work` does, what was given to `end`, or the signal's reason when it is aborted before its turn
   */
  run<Result>(ground: string, work: (worker: Worker) => Promise<Result>, standing?: Standing): Promise<Result>
  /** Refuses what still waits. */
  end(error: Error): void
}

/** How a piece of work stands among the others. */
export interface Standing {
  /** Lets others go first: while any that does not waits, one piece that yields is worked at a time, so that neither kind stands still. */
  readonly yields?: boolean
  /** Aborted, what has not begun never begins. */
  readonly signal?: AbortSignal | undefined
}

/** Pieces that may begin before one that came earlier: who knows the ground of many has them first, but not for ever. */
const MOST_PASSING = 10

interface Waiting<Worker> {
  readonly ground: string
  readonly yields: boolean
  /** Pieces that came later and have begun. */
  passedBy: number
  begin(worker: Worker): void
  refuse(error: Error): void
}

/**
 * Lets workers take turns such that each ground is made by one of them, as far as none would stand idle.
 * @param atOnce pieces of work that each of them does at once
 */
export function takeTurns<Worker>(workers: readonly Worker[], atOnce: number): Turns<Worker> {
  /** A worker for each piece that it could begin; all of them once before any of them twice. */
  const free = Array.from({ length: atOnce }, () => workers).flat()
  /** Who made a ground first has it in its memory, today and when a headline changes tomorrow. */
  const homes = new Map<string, Worker>()
  const waiting: Waiting<Worker>[] = []

  /** Pieces that yield and are being worked. */
  let yielding = 0

  const begin = (worker: Worker, next: Waiting<Worker>): void => {
    const at = waiting.indexOf(next)
    for (const earlier of waiting.slice(0, at)) earlier.passedBy += 1
    waiting.splice(at, 1)
    free.splice(free.indexOf(worker), 1)
    if (!homes.has(next.ground)) homes.set(next.ground, worker)
    if (next.yields) yielding += 1
    next.begin(worker)
  }
  /** What may begin now: work that yields when nothing else waits. */
  const inTurn = (): readonly Waiting<Worker>[] => {
    const first = waiting.filter(({ yields }) => !yields)
    return first.length > 0 ? first : waiting
  }
  /** The free take what others were preferred to too often; then what they know the ground of; then what nobody knows, or else what another would come to last. */
  const assign = (): void => {
    const yielded = yielding === 0 ? waiting.find(({ yields }) => yields) : undefined
    const willing = yielded && (free.find((one) => one === homes.get(yielded.ground)) ?? free[0])
    if (yielded && willing !== undefined) begin(willing, yielded)
    const found = (isWanted: (home: Worker | undefined) => boolean) => inTurn().find(({ ground }) => isWanted(homes.get(ground)))
    for (const one of [...free]) {
      const next = inTurn().find(({ passedBy }) => passedBy >= MOST_PASSING) ?? found((home) => home === one)
      if (next) begin(one, next)
    }
    for (const one of [...free]) {
      const next = found((home) => home === undefined) ?? inTurn().at(-1)
      if (next) begin(one, next)
    }
  }

  return {
    async run(ground, work, { yields = false, signal } = {}) {
      const worker = await new Promise<Worker>((resolve, refuse) => {
        const leave = (): void => {
          if (waiting.includes(next)) waiting.splice(waiting.indexOf(next), 1)
          refuse(signal?.reason as Error)
        }
        const next: Waiting<Worker> = {
          ground,
          yields,
          passedBy: 0,
          begin(one) {
            signal?.removeEventListener('abort', leave)
            resolve(one)
          },
          refuse,
        }
        if (signal?.aborted) return refuse(signal.reason as Error)
        signal?.addEventListener('abort', leave, { once: true })
        waiting.push(next)
        assign()
      })
      try {
        return await work(worker)
      } finally {
        if (yields) yielding -= 1
        free.push(worker)
        assign()
      }
    },
    end(error) {
      for (const { refuse } of waiting.splice(0)) refuse(error)
    },
  }
}

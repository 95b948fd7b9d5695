/** Gives work to workers, a few pieces at a time each. */
export interface Turns<Worker> {
  /**
   * Waits until a worker is free, and has it do the work.
   * @param ground what the worker has in its memory once it has done this: see `groundOf` in render-job.ts
   * @throws what `work` does, or what was given to `end`
   */
  run<Result>(ground: string, work: (worker: Worker) => Promise<Result>): Promise<Result>
  /** Refuses what still waits. */
  end(error: Error): void
}

interface Waiting<Worker> {
  readonly ground: string
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

  const begin = (worker: Worker, at: number): void => {
    const [next] = waiting.splice(at, 1)
    if (next === undefined) return
    free.splice(free.indexOf(worker), 1)
    if (!homes.has(next.ground)) homes.set(next.ground, worker)
    next.begin(worker)
  }
  /** The free take what they know the ground of; then what nobody knows, or else what another would come to last. */
  const assign = (): void => {
    const found = (isWanted: (home: Worker | undefined) => boolean) => waiting.findIndex(({ ground }) => isWanted(homes.get(ground)))
    for (const worker of [...free]) {
      const known = found((home) => home === worker)
      if (known !== -1) begin(worker, known)
    }
    for (const worker of [...free]) {
      const unknown = found((home) => home === undefined)
      begin(worker, unknown === -1 ? waiting.length - 1 : unknown)
    }
  }

  return {
    async run(ground, work) {
      const worker = await new Promise<Worker>((resolve, refuse) => {
        waiting.push({ ground, begin: resolve, refuse })
        assign()
      })
      try {
        return await work(worker)
      } finally {
        free.push(worker)
        assign()
      }
    },
    end(error) {
      for (const { refuse } of waiting.splice(0)) refuse(error)
    },
  }
}

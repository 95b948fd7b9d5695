/** Jobs at hand for each that is drawn: while the bytes of one are stored another waits, so that threads can choose one whose ground they know. */
const AT_HAND = 2

/**
 * Works through jobs, `atOnce` grounds at once: those of one ground follow each other, because what lies under their words is made once.
 * A lane that has run out of grounds helps with the one that has most left. After an error nothing new is begun, and what was begun is waited for.
 * @param groundOf names what a job shares with others; see `groundOf` in render-job.ts
 * @throws the first error of `work`
 */
export async function eachJob<Job>(
  jobs: readonly Job[],
  groundOf: (job: Job) => string,
  atOnce: number,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  const left = new Map<string, Job[]>()
  for (const job of jobs) left.set(groundOf(job), [...(left.get(groundOf(job)) ?? []), job])
  const taken = new Set<string>()
  const another = (): string | undefined => {
    const grounds = [...left.keys()]
    const most = grounds.toSorted((a, b) => (left.get(b)?.length ?? 0) - (left.get(a)?.length ?? 0))
    return grounds.find((ground) => !taken.has(ground)) ?? most[0]
  }

  const lane = async (): Promise<void> => {
    let ground: string | undefined
    const next = (): Job | undefined => {
      if (ground === undefined || !left.has(ground)) ground = another()
      if (ground === undefined) return undefined
      taken.add(ground)
      const waiting = left.get(ground)
      const job = waiting?.shift()
      if (waiting?.length === 0) left.delete(ground)
      return job
    }
    const hand = async (): Promise<void> => {
      for (let job = next(); job !== undefined; job = next()) {
        try {
          await work(job)
        } catch (error) {
          left.clear()
          throw error
        }
      }
    }
    await allEnded(Array.from({ length: AT_HAND }, hand))
  }
  await allEnded(Array.from({ length: atOnce }, lane))
}

/** Waits for all, also where one has failed; then throws the first error there is. */
async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(works)
  await Promise.all(works)
}

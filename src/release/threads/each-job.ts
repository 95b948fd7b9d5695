/**
 * Jobs in hand for each that is drawn at once: what the queue chooses from, so that threads find jobs whose pictures they have in memory.
 * All of them would be better still, but what is drawn lies in memory until it is stored.
 */
const IN_HAND = 8

/**
 * Works through jobs, several in hand. After an error nothing new is begun, and what was begun is waited for.
 * @param atOnce jobs that are drawn at once
 * @param work hears by its signal that another job has failed, or that all is stopped
 * @param stop aborted when no more is to be done
 * @throws the first error of `work`
 */
export async function eachJob<Job>(
  jobs: readonly Job[],
  atOnce: number,
  work: (job: Job, signal: AbortSignal) => Promise<void>,
  stop?: AbortSignal,
): Promise<void> {
  const failed = new AbortController()
  const signal = AbortSignal.any(stop ? [failed.signal, stop] : [failed.signal])
  // All hands take from one list, which the first error closes.
  const left = (function* () {
    yield* jobs
  })()
  const hand = async (): Promise<void> => {
    for (const job of left) {
      try {
        await work(job, signal)
      } catch (error) {
        failed.abort(error)
        throw error
      }
    }
  }
  await Promise.allSettled(Array.from({ length: atOnce * IN_HAND }, hand))
  failed.signal.throwIfAborted()
}

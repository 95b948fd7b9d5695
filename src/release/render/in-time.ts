import { LateError } from '../ports/index.ts'

/**
 * Waits for work until it is late, and gives it up then: it goes on, but nobody hears of it.
 * @throws LateError, or what the work throws
 */
export async function inTime<Result>(work: Promise<Result>, limitMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, refuse) => (timer = setTimeout(() => refuse(new LateError(limitMs)), limitMs)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

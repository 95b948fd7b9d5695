import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachJob } from '../../../src/release/threads/each-job.ts'

const jobs = (count: number): number[] => Array.from({ length: count }, (_, number) => number)
/** A turn of the event loop: others go on meanwhile. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('working through jobs', () => {
  it('does every job exactly once, however many there are and however many are drawn at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 4 }), async (count, atOnce) => {
        const done: number[] = []
        await eachJob(jobs(count), atOnce, async (job) => {
          await turn()
          done.push(job)
        })
        expect(done.toSorted((a, b) => a - b)).toEqual(jobs(count))
      }),
    )
  })

  it('has no more than some in hand, so that what is drawn faster than it is stored does not fill the memory', async () => {
    let [now, most] = [0, 0]
    await eachJob(jobs(200), 2, async () => {
      now += 1
      most = Math.max(most, now)
      await turn()
      now -= 1
    })
    expect(most).toBe(16)
  })

  it('begins nothing new after an error, takes back what waits, and says the first error', async () => {
    const begun: number[] = []
    const work = async (job: number, signal: AbortSignal): Promise<void> => {
      if (job > 0) await turn()
      if (signal.aborted) throw new Error('taken back')
      begun.push(job)
      if (job === 0) throw new Error('disk full')
    }
    await expect(eachJob(jobs(40), 1, work)).rejects.toThrow('disk full')
    expect(begun).toEqual([0])
  })

  it('waits for what has begun before it says the error, so that nothing is written behind a closed store', async () => {
    let writing = 0
    const work = async (job: number): Promise<void> => {
      if (job === 0) throw new Error('disk full')
      writing += 1
      for (let turns = 0; turns < 5; turns += 1) await turn()
      writing -= 1
    }
    await expect(eachJob(jobs(40), 2, work)).rejects.toThrow('disk full')
    expect(writing).toBe(0)
  })
})

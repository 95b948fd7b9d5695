import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eachJob } from '../../src/release/each-job.ts'

interface Job {
  readonly ground: string
  readonly number: number
}
const groundOf = ({ ground }: Job): string => ground
const jobsOf = (grounds: readonly string[]): Job[] => grounds.map((ground, number) => ({ ground, number }))
/** A turn of the event loop: others go on meanwhile. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the order in which jobs are drawn', () => {
  it('gives every job to someone exactly once, whatever grounds there are and however many are drawn at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a5', 'a4', '300x250', '728x90')),
        fc.integer({ min: 1, max: 4 }),
        async (grounds, atOnce) => {
          const done: number[] = []
          await eachJob(jobsOf(grounds), groundOf, atOnce, async ({ number }) => {
            await turn()
            done.push(number)
          })
          expect(done.toSorted((a, b) => a - b)).toEqual(grounds.map((_, number) => number))
        },
      ),
    )
  })

  it('draws what shares a ground one after another, so that one thread opens each photo', async () => {
    const order: string[] = []
    await eachJob(jobsOf(['a5', '300x250', 'a5', '300x250', 'a5', '300x250']), groundOf, 1, async ({ ground }) => {
      order.push(ground)
      await turn()
    })
    expect(order).toEqual(['a5', 'a5', 'a5', '300x250', '300x250', '300x250'])
  })

  it('lets a lane without work help with the ground that has most left', async () => {
    let [now, most] = [0, 0]
    await eachJob(jobsOf(Array.from({ length: 12 }, () => 'a4')), groundOf, 2, async () => {
      now += 1
      most = Math.max(most, now)
      await turn()
      now -= 1
    })
    expect(most).toBe(4)
  })

  it('begins nothing new after an error, and says the error', async () => {
    const begun: number[] = []
    const work = async ({ number }: Job): Promise<void> => {
      begun.push(number)
      await turn()
      if (number === 0) throw new Error('disk full')
    }
    await expect(eachJob(jobsOf(Array.from({ length: 40 }, () => 'a5')), groundOf, 1, work)).rejects.toThrow('disk full')
    expect(begun.length).toBeLessThan(5)
  })

  it('waits for what has begun before it says the error, so that nothing is written behind a closed store', async () => {
    let writing = 0
    const work = async ({ number }: Job): Promise<void> => {
      if (number === 0) throw new Error('disk full')
      writing += 1
      for (let turns = 0; turns < 5; turns += 1) await turn()
      writing -= 1
    }
    await expect(eachJob(jobsOf(['a5', 'a5', 'a4', 'a4']), groundOf, 2, work)).rejects.toThrow('disk full')
    expect(writing).toBe(0)
  })
})

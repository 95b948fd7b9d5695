import { expect, test } from 'vitest'
import { takeTurns } from '../../src/release/turns.ts'

/** A turn of the event loop: others go on meanwhile. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('a campaign in a size that no thread knows does not wait for the end of one that keeps all threads in what they know', async () => {
  const turns = takeTurns(['first', 'second'], 3)
  const begun: string[] = []
  const draw = (ground: string) =>
    turns.run(ground, () => {
      begun.push(ground)
      return turn()
    })
  const lane = async (): Promise<void> => {
    for (let job = 0; job < 20; job += 1) await draw('300x250')
  }
  const long = Array.from({ length: 12 }, lane)
  await turn()
  const short = draw('a5')
  await Promise.all([...long, short])
  expect(begun).toHaveLength(241)
  // Those under way, those before it, and some that knew their size.
  expect(begun.indexOf('a5')).toBeLessThan(30)
})

import { expect, it } from 'vitest'
import { asyncCache } from '../../src/cache/index.ts'

/** Makes texts by hand, and counts how often each was begun. */
function byHand(limit: number) {
  const kept = asyncCache<string>(limit, ({ length }) => length)
  const begun: string[] = []
  const ask = (key: string, made: string | Error, expected?: number) =>
    kept(
      key,
      () => {
        begun.push(key)
        return typeof made === 'string' ? Promise.resolve(made) : Promise.reject(made)
      },
      expected,
    )
  return { ask, begun }
}

it('What two ask for at the same time is made once, and kept for who asks later', async () => {
  const { ask, begun } = byHand(10)
  expect(await Promise.all([ask('a', 'one'), ask('a', 'other')])).toEqual(['one', 'one'])
  expect(await ask('a', 'later')).toBe('one')
  expect(begun).toEqual(['a'])
})

it('What could not be made is told to all who wait, and tried again for the next', async () => {
  const { ask, begun } = byHand(10)
  const [first, second] = [ask('a', new Error('the disk is away')), ask('a', 'unasked')]
  await expect(first).rejects.toThrow('the disk is away')
  await expect(second).rejects.toThrow('the disk is away')
  expect(await ask('a', 'two')).toBe('two')
  expect(begun).toEqual(['a', 'a'])
})

it('What was asked for longest ago makes room, by the weight that things turn out to have', async () => {
  const { ask, begun } = byHand(10)
  await ask('heavier than thought', 'x'.repeat(8), 1)
  await ask('light', 'x'.repeat(3), 1)
  await ask('light', 'again')
  await ask('heavier than thought', 'again')
  expect(begun).toEqual(['heavier than thought', 'light', 'heavier than thought'])
})

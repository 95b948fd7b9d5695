import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LateError } from '../../../src/release/ports/failure.ts'
import { limitedThread } from '../../../src/release/threads/limited-thread.ts'

/** Threads that remember whether they were ended, and how many there were. */
function someThreads() {
  const made: { readonly number: number; isEnded: boolean; destroy(): Promise<void> }[] = []
  const start = () => {
    const thread = {
      number: made.length + 1,
      isEnded: false,
      // As one that is in a library: it never comes back.
      destroy: () => {
        thread.isEnded = true
        return new Promise<void>(() => undefined)
      },
    }
    made.push(thread)
    return thread
  }
  return { made, start }
}
const never = () => new Promise<never>(() => undefined)

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

test('work that takes too long is told at once and its thread ended, though it never comes back; the next has a new one', async () => {
  const { made, start } = someThreads()
  const limited = limitedThread(start, 60_000)
  const late = limited.run(never)
  const told = expect(late).rejects.toThrow(LateError)
  await vi.advanceTimersByTimeAsync(60_000)
  await told
  expect(made[0]?.isEnded).toBe(true)
  expect(await limited.run((thread) => Promise.resolve(thread.number))).toBe(2)
})

test('what was in the same thread is worked once more, alone, and does not fail', async () => {
  const { start } = someThreads()
  const limited = limitedThread(start, 60_000)
  const late = expect(limited.run(never)).rejects.toThrow(LateError)
  await vi.advanceTimersByTimeAsync(30_000)
  let tries = 0
  const innocent = limited.run((thread) => (++tries === 1 ? never() : Promise.resolve(thread.number)))
  await vi.advanceTimersByTimeAsync(30_000)
  await late
  expect(await innocent).toBeGreaterThan(1)
  expect(tries).toBe(2)
})

test('of those in a thread that dies, only what it dies of fails', async () => {
  const { start } = someThreads()
  const limited = limitedThread(start, 60_000)
  let die: (error: Error) => void = () => undefined
  const death = new Promise<never>((_, refuse) => (die = refuse))
  const killer = limited.run((thread) => (thread.number === 1 ? death : Promise.reject(new Error('dead again'))))
  const others = [1, 2].map(() => limited.run((thread) => (thread.number === 1 ? death : Promise.resolve('drawn'))))
  const told = expect(killer).rejects.toThrow('dead again')
  die(new Error('worker exited'))
  await told
  expect(await Promise.all(others)).toEqual(['drawn', 'drawn'])
})

test('once it is ended nothing is worked again', async () => {
  const { made, start } = someThreads()
  const limited = limitedThread(start, 60_000)
  let fail: (error: Error) => void = () => undefined
  const broken = new Promise<never>((_, refuse) => (fail = refuse))
  const works = [1, 2].map(() => limited.run(() => broken))
  const told = Promise.all(works.map((work) => expect(work).rejects.toThrow('ended')))
  void limited.end()
  fail(new Error('ended'))
  await told
  await expect(limited.run((thread) => Promise.resolve(thread.number))).rejects.toThrow('ended')
  expect(made).toHaveLength(1)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTaskQueue, type QueuedTask } from '../../../src/release/render/task-queue.ts'

/** A turn of the event loop: others go on meanwhile. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A queue whose tasks say where and in which order they were done. */
function tracked(threads: readonly string[], atOnce: number) {
  const queue = createTaskQueue(threads, atOnce)
  const done: (QueuedTask & { readonly thread: string })[] = []
  const run = (task: QueuedTask) =>
    queue.run(task, (thread) => {
      done.push({ ...task, thread })
      return turn()
    })
  return { run, done, queue }
}

test('a campaign has its share beside one with many jobs, also in a size that no thread knows yet', async () => {
  const { run, done } = tracked(['first', 'second'], 3)
  const long = Array.from({ length: 240 }, () => run({ affinity: '300x250', campaign: 'long' }))
  const short = Array.from({ length: 6 }, () => run({ affinity: 'a5', campaign: 'short' }))
  await Promise.all([...long, ...short])
  expect(done).toHaveLength(246)
  // Six were under way before; from then on every other is the short one's.
  expect(done.findLastIndex(({ campaign }) => campaign === 'short')).toBeLessThan(24)
})

test('each size stays in one thread while there is enough of each', async () => {
  const { run, done } = tracked(['first', 'second'], 1)
  const sizes = Array.from({ length: 40 }, (_, job) => (job % 3 === 0 ? 'a4' : 'a5'))
  await Promise.all(sizes.map((affinity) => run({ affinity, campaign: 'c' })))
  const begun = done.slice(0, 20)
  expect(new Set(begun.map(({ affinity, thread }) => `${affinity} ${thread}`)).size).toBe(2)
})

test('no thread stands idle, and no task is lost, whatever comes', async () => {
  const tasks = fc.array(
    fc.record({
      affinity: fc.constantFrom('a4', 'a5', '300x250'),
      campaign: fc.constantFrom('one', 'two'),
      yields: fc.boolean(),
      isDropped: fc.boolean(),
    }),
  )
  await fc.assert(
    fc.asyncProperty(tasks, fc.integer({ min: 1, max: 3 }), async (given, atOnce) => {
      const queue = createTaskQueue(['first', 'second'], atOnce)
      const typing = new AbortController()
      let running = 0
      const run = async ({ isDropped, ...task }: (typeof given)[number]) => {
        const signal = isDropped ? typing.signal : undefined
        await queue.run({ ...task, signal, onBegin: () => (running += 1) }, turn)
        running -= 1
      }
      const results = given.map(run)
      const begun = Math.min(2 * atOnce, given.length)
      expect(running).toBe(begun)
      typing.abort(new Error('Somebody has typed on.'))
      const refused = (await Promise.allSettled(results)).filter(({ status }) => status === 'rejected').length
      expect(running).toBe(0)
      expect(refused).toBeLessThanOrEqual(given.filter(({ isDropped }) => isDropped).length)
      expect(refused).toBeLessThanOrEqual(given.length - begun)
    }),
  )
})

test('what hangs on one signal is dropped together, without a warning of a leak', async () => {
  const { run, done } = tracked(['only'], 1)
  const warnings: Error[] = []
  const listen = (warning: Error) => warnings.push(warning)
  process.on('warning', listen)
  const typing = new AbortController()
  const tasks = Array.from({ length: 30 }, () => run({ affinity: 'a5', campaign: 'c', signal: typing.signal }))
  const told = Promise.allSettled(tasks)
  typing.abort(new Error('Somebody has typed on.'))
  expect((await told).filter(({ status }) => status === 'rejected')).toHaveLength(29)
  await turn()
  process.off('warning', listen)
  expect(done).toHaveLength(1)
  expect(warnings).toEqual([])
})

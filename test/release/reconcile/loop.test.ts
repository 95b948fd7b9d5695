import { expect, test, vi } from 'vitest'
import { createReleaseLoop } from '../../../src/release/index.ts'
import type { Outcome } from '../../../src/release/reconcile/outcome.ts'
import type { RunOptions } from '../../../src/release/reconcile/reconcile.ts'

/** A reconciler whose runs end when the test says so. */
function heldReconciler() {
  const runs: { options: RunOptions | undefined; end: (outcomes?: Outcome[]) => void; fail: (error: Error) => void }[] = []
  return {
    runs,
    run: (options?: RunOptions) =>
      new Promise<Outcome[]>((resolve, reject) => runs.push({ options, end: (o = []) => resolve(o), fail: reject })),
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('many kicks at once are one run, and never two at a time', async () => {
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: () => Promise.resolve(), intervalMs: 1e6, afterMs: 1e6 })
  loop.kick()
  loop.kick()
  await turn()
  expect(reconciler.runs).toHaveLength(1)
  loop.kick()
  loop.kick()
  await turn()
  expect(reconciler.runs).toHaveLength(1)
  reconciler.runs[0]?.end()
  await turn()
  expect(reconciler.runs).toHaveLength(2)
  reconciler.runs[1]?.end()
  await loop.stop()
})

test('a change that is committed only after its kick is seen by a run shortly afterwards', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const seen: string[] = []
  let stored = 'old'
  const loop = createReleaseLoop({
    reconciler: { run: () => Promise.resolve([]).finally(() => seen.push(stored)) },
    refresh: () => Promise.resolve(),
    intervalMs: 1e6,
    afterMs: 250,
  })
  loop.kick()
  await turn()
  stored = 'new'
  await vi.advanceTimersByTimeAsync(250)
  await turn()
  expect(seen).toEqual(['old', 'new'])
  await loop.stop()
  vi.useRealTimers()
})

test('who waits until it is settled waits for a run that began afterwards, and for the table', async () => {
  const order: string[] = []
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: async () => void order.push('refreshed'), intervalMs: 1e6 })
  loop.kick()
  await turn()
  const settled = loop.settled().then(() => order.push('settled'))
  reconciler.runs[0]?.end()
  await turn()
  expect(order).toEqual(['refreshed'])
  reconciler.runs[1]?.end()
  await settled
  expect(order).toEqual(['refreshed', 'refreshed', 'settled'])
  await loop.stop()
})

test('it verifies at boot, retries what is blocked after a change, and on the timer does neither', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  const asked: (RunOptions | undefined)[] = []
  const loop = createReleaseLoop({
    reconciler: { run: (options) => Promise.resolve([]).finally(() => asked.push(options)) },
    refresh: () => Promise.resolve(),
    intervalMs: 1000,
    afterMs: 1e6,
  })
  await loop.start()
  await vi.advanceTimersByTimeAsync(1000)
  await turn()
  loop.kick()
  await turn()
  await loop.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toMatchObject([
    { verify: true, retry: true },
    { verify: false, retry: false },
    { verify: false, retry: true },
  ])
  vi.useRealTimers()
})

test('a run that fails is heard of, refreshes all the same, and does not end the loop', async () => {
  const errors: unknown[] = []
  let refreshed = 0
  let isBroken = true
  const loop = createReleaseLoop({
    reconciler: { run: () => (isBroken ? Promise.reject(new Error('away')) : Promise.resolve([])) },
    refresh: async () => {
      refreshed += 1
    },
    intervalMs: 1e6,
    onError: (error) => errors.push(error),
  })
  await loop.settled()
  isBroken = false
  await loop.settled()
  expect(errors).toHaveLength(1)
  expect(refreshed).toBe(2)
  await loop.stop()
})

test('stopped while it starts, it sets no timer', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: () => Promise.resolve(), intervalMs: 1000 })
  const started = loop.start()
  await turn()
  const stopped = loop.stop()
  reconciler.runs[0]?.end()
  await Promise.all([started, stopped])
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('stopping tells the run under way, waits for it, and begins no other', async () => {
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: () => Promise.resolve(), intervalMs: 1e6 })
  loop.kick()
  await turn()
  let isStopped = false
  const stopped = loop.stop().then(() => (isStopped = true))
  loop.kick()
  await turn()
  expect(isStopped).toBe(false)
  expect(reconciler.runs[0]?.options?.signal?.aborted).toBe(true)
  reconciler.runs[0]?.end()
  await stopped
  expect(reconciler.runs).toHaveLength(1)
})

test('what is found to be damaged is mended by the next run, together with all that was found meanwhile', async () => {
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: () => Promise.resolve(), intervalMs: 1e6 })
  loop.mend('festival')
  await turn()
  loop.mend('party')
  loop.mend('always')
  reconciler.runs[0]?.end()
  await turn()
  expect(reconciler.runs.map(({ options }) => [...(options?.mend ?? [])])).toEqual([['festival'], ['party', 'always']])
  reconciler.runs[1]?.end()
  await loop.stop()
})

test('a run that is long in drawing holds up no change: it is looked at beside it, and who waits until all is settled waits for both', async () => {
  const reconciler = heldReconciler()
  const loop = createReleaseLoop({ reconciler, refresh: () => Promise.resolve(), intervalMs: 1e6, afterMs: 1e6, patienceMs: 1 })
  loop.kick()
  await expect.poll(() => reconciler.runs.length).toBe(1)
  let isSettled = false
  loop.kick()
  await expect.poll(() => reconciler.runs.length).toBe(2)
  const settled = loop.settled().then(() => (isSettled = true))
  await expect.poll(() => reconciler.runs.length).toBe(3)
  reconciler.runs[1]?.end()
  reconciler.runs[2]?.end()
  await turn()
  expect(isSettled).toBe(false)
  reconciler.runs[0]?.end()
  await settled
  await loop.stop()
})

test('what has gone live is answered while the run goes on, and a campaign that another run was at is looked at again', async () => {
  let refreshed = 0
  const reconciler = heldReconciler()
  const refresh = () => Promise.resolve(void (refreshed += 1))
  const loop = createReleaseLoop({ reconciler, refresh, intervalMs: 1e6, afterMs: 1e6 })
  loop.kick()
  await turn()
  const [first] = reconciler.runs
  first?.options?.onMoved?.({ campaign: 'a', result: 'released', release: 1, problems: [], rendered: 1, reused: 0 })
  await turn()
  expect(refreshed).toBe(1)
  first?.options?.onBusy?.('b', Promise.resolve())
  await turn()
  first?.end()
  await turn()
  expect(reconciler.runs).toHaveLength(2)
  expect(reconciler.runs[1]?.options).toMatchObject({ retry: true })
  reconciler.runs[1]?.end()
  await loop.stop()
})

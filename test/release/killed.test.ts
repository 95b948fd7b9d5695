import { expect, test } from 'vitest'
import type { ReconcilerPorts } from '../../src/release/reconcile.ts'
import { aBench, renditionsOf, wordsOf, type Bench } from './a-reconciler.ts'
import { aCampaign } from './a-campaign.ts'

/** Ports that stop for good at their nth use, as a killed process does: before the operation, or just after it took effect. */
function dyingAt(bench: Bench, nth: number, isAfter: boolean): { ports: Partial<ReconcilerPorts>; died: () => boolean } {
  let used = 0
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          used += 1
          if (used > nth || (used === nth && !isAfter)) throw new Error('killed')
          const result: unknown = await Reflect.apply(value, target, args)
          if (used >= nth) throw new Error('killed')
          return result
        }
      },
    })
  const { blobs, renditions, pointers, releases, links } = bench.stores
  return {
    ports: { blobs: wrap(blobs), renditions: wrap(renditions), pointers: wrap(pointers), releases: wrap(releases), links: wrap(links) },
    died: () => used >= nth,
  }
}

test.each([
  ['before', false],
  ['after', true],
])('stopped %s any one of its steps, it shows the old release or the new one whole, and the next run ends what it began', async (_when, isAfter) => {
  let steps = 0
  for (let nth = 1; ; nth += 1) {
    const bench = aBench([aCampaign({ price: '9.90' })])
    await bench.boot().run()
    bench.published[0] = aCampaign({ price: '7.50' })
    const { ports, died } = dyingAt(bench, nth, isAfter)
    await bench.boot(ports).run().catch((error: unknown) => expect(error).toMatchObject({ message: 'killed' }))
    if (!died()) break
    steps = nth

    const between = await bench.manifest('festival')
    const prices = new Set((await wordsOf(between, bench.stores)).map((words) => /[\d.]+ EUR/.exec(words)?.[0]))
    expect(prices.size).toBe(1)

    await bench.boot().run()
    const healed = await bench.manifest('festival')
    expect(healed.release).toBe(2)
    expect(renditionsOf(healed)).toHaveLength(8)
    expect((await wordsOf(healed, bench.stores)).every((words) => words.includes('7.50 EUR'))).toBe(true)
    expect(bench.stores.releases.entries.map(({ number, status }) => [number, status])).toEqual([
      [1, 'superseded'],
      [2, 'live'],
    ])
  }
  expect(steps).toBeGreaterThan(30)
})

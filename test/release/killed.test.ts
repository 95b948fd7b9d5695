import { expect, test } from 'vitest'
import { aBench, renditionsOf, wordsOf } from './a-reconciler.ts'
import { aCampaign } from './a-campaign.ts'
import { stoppingAt } from './stopping-ports.ts'

const die = (): never => {
  throw new Error('killed')
}

test.each([
  ['before', false],
  ['after', true],
])(
  'stopped %s any one of its steps, it shows the old release or the new one whole, and the next run ends what it began',
  async (_when, isAfter) => {
    let steps = 0
    for (let nth = 1; ; nth += 1) {
      const bench = aBench([aCampaign({ price: '9.90' })])
      await bench.boot().run()
      bench.published[0] = aCampaign({ price: '7.50' })
      const { stores, isStopped } = stoppingAt(bench.stores, nth, isAfter, die)
      await bench
        .boot(stores)
        .run()
        .catch((error: unknown) => expect(error).toMatchObject({ message: 'killed' }))
      if (!isStopped()) break
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
  },
)

import { expect, test } from 'vitest'
import { createLive, deliveryEndpoints } from '../../../src/delivery/index.ts'
import type { Pointer } from '../../../src/release/ports/ports.ts'
import { aBench } from '../../release/a-reconciler.ts'
import { aCampaign } from '../../release/a-campaign.ts'
import { served } from '../a-delivery.ts'

test('the table is swapped in one assignment, and one that was read stays as it was', async () => {
  const { live, bench, update } = await served([aCampaign()])
  const before = live.table
  bench.published[0] = aCampaign({ price: '1.00' })
  await update()
  expect(before.campaigns.get('festival')?.release).toBe(1)
  expect(live.table.campaigns.get('festival')?.release).toBe(2)
})

test('an older refresh that ends later does not bring old pointers back', async () => {
  const bench = aBench([aCampaign()])
  await bench.boot().run()
  const old = await bench.stores.pointers.all()
  let answerOld: (pointers: Pointer[]) => void = () => undefined
  let asked = 0
  const pointers = {
    ...bench.stores.pointers,
    all: () => {
      asked += 1
      return asked === 1 ? new Promise<Pointer[]>((resolve) => (answerOld = resolve)) : bench.stores.pointers.all()
    },
  }
  const live = createLive({ pointers, blobs: bench.stores.blobs })
  const slow = live.refresh()
  bench.published[0] = aCampaign({ price: '1.00' })
  await bench.boot().run()
  await live.refresh()
  answerOld(old)
  await slow
  expect(live.table.campaigns.get('festival')?.release).toBe(2)
})

test('a campaign whose manifest is damaged keeps no other from being served, and is told of', async () => {
  const bench = aBench([aCampaign({ slug: 'one' }), aCampaign({ slug: 'two', touchpoints: [{ key: 'two-note', channel: 'note' }] })])
  await bench.boot().run()
  const damaged = (await bench.stores.pointers.all()).find(({ campaign }) => campaign === 'one')
  bench.stores.blobs.kept.delete(damaged?.manifest ?? '')
  const live = createLive(bench.stores)
  await expect(live.refresh()).rejects.toThrow(/missing or damaged/)
  expect([...live.table.campaigns.keys()]).toEqual(['two'])
})

test('delivery mounts below a host’s API route as endpoints of Payload', async () => {
  const { app } = await served([aCampaign()])
  const endpoints = deliveryEndpoints(() => app)
  expect(endpoints.map(({ path, method }) => `${method} ${path}`)).toContain('get /v1/touchpoints/:key')
  const endpoint = endpoints.find(({ path, method }) => path === '/v1/touchpoints/:key' && method === 'get')
  const answer = await endpoint?.handler({
    url: 'http://host.example/api/v1/touchpoints/door-note?locale=bg',
    method: 'GET',
    headers: new Headers(),
  })
  expect(answer?.status).toBe(200)
  expect(answer?.headers.get('content-language')).toBe('bg')
})

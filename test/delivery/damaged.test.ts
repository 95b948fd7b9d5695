import { expect, test } from 'vitest'
import { aCampaign } from '../release/a-campaign.ts'
import { renditionsOf } from '../release/a-reconciler.ts'
import { problemOf, served } from './a-delivery.ts'

const door = '/v1/touchpoints/door-note?locale=en&format=txt'

async function aDamaged() {
  const it = await served([
    aCampaign(),
    aCampaign({ slug: 'other', headline: 'Another', touchpoints: [{ key: 'till', channel: 'note', public: true }] }),
  ])
  const rendition = renditionsOf(await it.bench.manifest('festival')).find(({ format }) => format === 'txt')
  const sha256 = rendition?.sha256 ?? ''
  const { kept } = it.bench.stores.blobs
  return { ...it, sha256, kept, asset: `/v1/assets/${sha256}.txt` }
}

test('damaged and lost bytes are never sent, whole, in part or as a head: 503 that says when to ask again', async () => {
  const { get, kept, sha256, asset } = await aDamaged()
  for (const damage of [
    () => kept.set(sha256, new TextEncoder().encode('another price')),
    () => kept.set(sha256, new Uint8Array()),
    () => kept.delete(sha256),
  ]) {
    damage()
    for (const answer of [
      await get(door),
      await get(asset),
      await get(asset, { range: 'bytes=0-3' }),
      await get(asset, {}, 'HEAD'),
      await get(asset, { 'accept-encoding': 'br' }),
    ]) {
      expect(answer.status).toBe(503)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(answer.headers.get('etag')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  }
})

test('who asks for lost bytes sets off that their campaign is mended, and only that one is drawn', async () => {
  const { get, lost, kept, sha256, asset, bench } = await aDamaged()
  kept.set(sha256, new Uint8Array())
  await get(asset)
  await get(asset)
  expect(lost).toEqual(['festival'])
  const before = bench.drawn.length
  const outcomes = await bench.boot().run({ mend: new Set(lost) })
  expect(outcomes.map(({ campaign, result, rendered }) => [campaign, result, rendered])).toEqual([
    ['festival', 'unchanged', 1],
    ['other', 'unchanged', 0],
  ])
  expect(bench.drawn.length - before).toBe(1)
  expect((await get(asset)).status).toBe(200)
})

test('a lost manifest makes the hub not ready, with the reason, and what it shows is not answered by another campaign', async () => {
  const evergreen = 'always'
  const { bench, get, live, lost } = await served([aCampaign({ evergreen }), aCampaign({ slug: 'always', evergreen })])
  const pointer = (await bench.stores.pointers.all()).find(({ campaign }) => campaign === 'festival')
  bench.stores.blobs.kept.delete(pointer?.manifest ?? '')
  // What is in memory is answered, but this is not a hub to rely on.
  expect((await get(door)).status).toBe(200)
  expect((await problemOf(await get('/readyz'))).detail).toContain('The manifest of release 1 of "festival" is missing or damaged')
  expect(lost).toContain('festival')
  await bench.boot().run({ mend: new Set(lost) })
  await live.refresh()
  expect((await get('/readyz')).status).toBe(200)
})

test('after a start with a lost manifest its touchpoints, campaign and links answer 503 until it is mended', async () => {
  const evergreen = 'always'
  const it = await served([aCampaign({ evergreen }), aCampaign({ slug: 'always', evergreen })])
  const pointers = await it.bench.stores.pointers.all()
  const manifest = pointers.find(({ campaign }) => campaign === 'festival')?.manifest ?? ''
  it.bench.stores.blobs.kept.set(manifest, new Uint8Array())
  const again = it.restart()
  await expect(again.live.refresh()).rejects.toThrow(/missing or damaged/)
  const code = it.live.table.campaigns.get('festival')?.manifest.windows[0]?.touchpoints[0]?.locales[0]?.code ?? ''
  for (const path of [door, '/v1/campaigns/festival', `/l/${code}`, '/readyz']) expect((await again.get(path)).status).toBe(503)
  await it.bench.boot().run({ mend: new Set(['festival']) })
  await again.live.refresh()
  expect((await again.get(door)).headers.get('x-leitmotif-release')).toBe('festival/1')
  expect((await again.get('/readyz')).status).toBe(200)
})

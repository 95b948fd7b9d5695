import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showingAt } from '../../src/delivery/live/showing.ts'
import { aCampaign } from '../release/a-campaign.ts'
import { problemOf, served } from './a-delivery.ts'

const door = '/v1/touchpoints/door-note'
const at = (instant: string) => new Date(instant)

const phases = [
  { name: 'teaser' as const, from: '2026-06-03T00:00:00Z', until: '2026-06-05T00:00:00Z', headline: { en: 'Soon', bg: 'Скоро' } },
  { name: 'live' as const, from: '2026-06-05T00:00:00Z', until: null },
]
const festival = (more = {}) => aCampaign({ phases, until: '2026-06-08T00:00:00Z', ...more })

test('validity starts and ends at the instant, with no write', async () => {
  const { get, bench } = await served([festival()])
  const status = async (instant: string) => {
    bench.now = at(instant)
    const answer = await get(door)
    return [answer.status, answer.headers.get('x-leitmotif-phase')]
  }
  expect(await status('2026-06-02T23:59:59.999Z')).toEqual([404, null])
  expect(await status('2026-06-03T00:00:00.000Z')).toEqual([200, 'teaser'])
  expect(await status('2026-06-04T23:59:59.999Z')).toEqual([200, 'teaser'])
  expect(await status('2026-06-05T00:00:00.000Z')).toEqual([200, 'live'])
  expect(await status('2026-06-07T23:59:59.999Z')).toEqual([200, 'live'])
  expect(await status('2026-06-08T00:00:00.000Z')).toEqual([404, null])
})

test('before the start the problem says when it begins, after the end that nothing is planned', async () => {
  const { get, bench } = await served([festival()])
  bench.now = at('2026-06-01T00:00:00Z')
  expect(await problemOf(await get(door))).toMatchObject({
    status: 404,
    type: '/v1/problems/nothing-live',
    next: '2026-06-03T00:00:00.000Z',
  })
  bench.now = at('2026-06-09T00:00:00Z')
  expect(await problemOf(await get(door))).toMatchObject({ status: 404, next: null })
})

test('no answer may be used again without asking: what is over is over at once, in every cache', async () => {
  const { get, bench } = await served([festival()])
  await fc.assert(
    fc.asyncProperty(fc.date({ min: at('2026-06-01T00:00:00Z'), max: at('2026-06-10T00:00:00Z'), noInvalidDate: true }), async (now) => {
      bench.now = now
      expect((await get(door)).headers.get('cache-control')).toBe('public, no-cache')
    }),
  )
})

test("outside of every promotion the brand's evergreen campaign shows, and never beside one", async () => {
  const evergreen = 'always'
  const { get, bench } = await served([
    festival({ evergreen, priority: -5 }),
    aCampaign({ slug: 'always', headline: 'Come and eat', evergreen, priority: 99 }),
  ])
  const shows = async (instant: string) => {
    bench.now = at(instant)
    return (await get(door)).headers.get('x-leitmotif-release')
  }
  expect(await shows('2026-06-01T00:00:00Z')).toBe('always/1')
  expect(await shows('2026-06-06T00:00:00Z')).toBe('festival/1')
  expect(await shows('2026-06-08T00:00:00Z')).toBe('always/1')
})

test('of several promotions the highest priority shows, then the latest start, then the slug', async () => {
  const from = (start: string) => [{ name: 'live' as const, from: start, until: null }]
  const low = aCampaign({ slug: 'low', phases: from('2026-06-02T00:00:00Z') })
  const early = aCampaign({ slug: 'early', priority: 1, phases: from('2026-05-01T00:00:00Z') })
  const late = aCampaign({ slug: 'late', priority: 1, phases: from('2026-05-10T00:00:00Z') })
  const also = aCampaign({ slug: 'also', priority: 1, phases: from('2026-05-10T00:00:00Z') })
  const { live, bench, update } = await served([low, early, late, also])
  bench.now = at('2026-06-06T00:00:00Z')
  const shows = () => {
    const touchpoint = live.table.touchpoints.get('door-note')
    return touchpoint && showingAt(touchpoint, bench.now)?.campaign.slug
  }
  for (const slug of ['also', 'late', 'early', 'low']) {
    expect(shows()).toBe(slug)
    bench.published.splice(
      bench.published.findIndex((campaign) => campaign.slug === slug),
      1,
    )
    await update()
  }
  expect(shows()).toBeUndefined()
})

test('a withdrawn campaign is gone from every address at once', async () => {
  const { get, bench, update } = await served([aCampaign()])
  expect((await get(door)).status).toBe(200)
  bench.published.length = 0
  await update()
  expect((await get(door)).status).toBe(404)
  expect((await get('/v1/campaigns/festival')).status).toBe(410)
  expect((await get('/v1/touchpoints/window-picture')).status).toBe(401)
  expect(await (await get('/v1')).json()).toMatchObject({ touchpoints: [{ key: 'door-note', live: null }] })
})

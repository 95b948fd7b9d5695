import { expect, test } from 'vitest'
import type { Manifest } from '../../../src/release/plan/manifest.ts'
import { whatIsLive } from '../../../src/delivery/index.ts'
import { aCampaign } from '../../release/a-campaign.ts'
import { problemOf, served } from '../a-delivery.ts'

type Answered = Manifest & { now: { phase: string } | null }
const manifestAt = async (answer: Response) => (await answer.json()) as Answered
const withKey = { 'x-api-key': 'sofia-key' }

test('a manifest names every rendition that the reader may see, with hash, size, type and address', async () => {
  const { get } = await served([aCampaign()])
  const open = await get('/v1/campaigns/festival')
  expect(open.headers.get('access-control-allow-origin')).toBe('*')
  const mine = await manifestAt(open)
  expect(mine).toMatchObject({ release: 1, now: { phase: 'live' }, fallbackRule: expect.any(String) })
  expect(mine.windows[0]?.touchpoints.map(({ key }) => key)).toEqual(['door-note'])
  const full = await manifestAt(await get('/v1/campaigns/festival', withKey))
  expect(full.windows[0]?.touchpoints.map(({ key }) => key)).toEqual(['door-note', 'window-picture'])
  const rendition = full.windows[0]?.touchpoints[1]?.locales[0]?.renditions[0]
  expect(rendition).toMatchObject({
    size: 's',
    format: 'png',
    type: 'image/png',
    extension: 'png',
    url: expect.stringMatching(/^https:\/\/hub\.example\.org\/v1\/assets\/[0-9a-f]{64}\.png$/),
  })
  // They name every touchpoint that receivers keep something of, whoever asks.
  expect(full).not.toHaveProperty('revisions')
  const again = await get('/v1/campaigns/festival', { 'if-none-match': open.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('what is planned is told by a right of its own', async () => {
  const phases = [
    { name: 'live' as const, from: '2026-06-05T00:00:00Z', until: null },
    { name: 'last-day' as const, from: '2026-06-09T00:00:00Z', until: null },
  ]
  const { get, bench } = await served([aCampaign({ phases, until: '2026-06-10T00:00:00Z' })])
  const ahead = { 'x-api-key': 'ahead-key' }
  expect((await get('/v1/campaigns/festival')).status).toBe(404)
  expect((await get('/v1/campaigns/festival', withKey)).status).toBe(404)
  expect(await manifestAt(await get('/v1/campaigns/festival', ahead))).toMatchObject({
    now: null,
    windows: [{ phase: 'live' }, { phase: 'last-day' }],
  })
  bench.now = new Date('2026-06-06T00:00:00Z')
  expect((await manifestAt(await get('/v1/campaigns/festival'))).windows.map(({ phase }) => phase)).toEqual(['live'])
  expect((await manifestAt(await get('/v1/campaigns/festival', withKey))).windows.map(({ phase }) => phase)).toEqual(['live'])
  bench.now = new Date('2026-06-11T00:00:00Z')
  expect((await get('/v1/campaigns/festival', withKey)).status).toBe(410)
})

test("a campaign's channel is answered by locale, size and format, and what is not there with what is", async () => {
  const { get } = await served([aCampaign()])
  const answer = await get('/v1/campaigns/festival/note?locale=bg&format=json')
  expect(await answer.json()).toMatchObject({ words: expect.stringContaining('(bg)') })
  expect(answer.headers.get('x-leitmotif-release')).toBe('festival/1')
  expect((await problemOf(await get('/v1/campaigns/festival/picture'))).available).toEqual([{ channel: 'note', touchpoint: 'door-note' }])
  expect((await get('/v1/campaigns/festival/picture?touchpoint=window-picture&size=m', withKey)).status).toBe(200)
  expect((await problemOf(await get('/v1/campaigns/nothing'))).type).toBe('/v1/problems/unknown-campaign')
})

test('a campaign of private touchpoints is nobody else’s', async () => {
  const { get } = await served([aCampaign({ touchpoints: [{ key: 'till', channel: 'note' }] })])
  expect((await get('/v1/campaigns/festival')).status).toBe(401)
  expect((await get('/v1/campaigns/festival', { 'x-api-key': 'other-key' })).status).toBe(403)
  expect((await get('/v1/campaigns/festival', { 'x-api-key': 'nonsense' })).status).toBe(401)
})

test('the directory lists touchpoints with what each shows now', async () => {
  const { get } = await served([aCampaign()])
  const touchpoint = {
    key: 'door-note',
    channel: 'note',
    url: 'https://hub.example.org/v1/touchpoints/door-note',
    live: { campaign: 'festival', release: 1, phase: 'live' },
    locales: ['en', 'bg'],
    formats: ['txt', 'json'],
  }
  expect(await (await get('/v1')).json()).toMatchObject({ rule: expect.stringContaining('highest priority'), touchpoints: [touchpoint] })
  expect(await (await get('/v1', withKey)).json()).toMatchObject({ touchpoints: [{}, { key: 'window-picture', sizes: ['s', 'm'] }] })
})

test('a page for people gets the public touchpoints and where each file lies', async () => {
  const { live, bench, get, guards } = await served([aCampaign()])
  const places = whatIsLive(live.table, bench.now, ({ key }) => guards.get(key)?.public ?? false)
  expect(places).toMatchObject([
    {
      key: 'door-note',
      campaign: { slug: 'festival', headline: 'Park festival' },
      release: 1,
      locales: [{ locale: 'en' }, { locale: 'bg' }],
    },
  ])
  const rendition = places[0]?.locales[1]?.renditions[1]
  expect(await (await get(rendition?.asset ?? '')).text()).toBe(await (await get(rendition?.pull ?? '')).text())
  expect(whatIsLive(live.table, bench.now, () => true)).toHaveLength(2)
})

test('health and readiness: alive at once, ready when what is live has been read', async () => {
  const { get } = await served([])
  expect((await get('/healthz')).status).toBe(200)
  expect((await get('/readyz')).status).toBe(200)
  const refusing = await served([], { refuse: true })
  const answer = await refusing.get('/readyz')
  expect(answer.status).toBe(503)
  expect((await problemOf(answer)).detail).toContain('The workers are not up.')
})

import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aCampaign } from '../release/a-campaign.ts'
import { problemOf, served } from './a-delivery.ts'

const door = '/v1/touchpoints/door-note'

test('Vary names what the answer varies by, and nothing that the query has settled', async () => {
  const { get } = await served([aCampaign()])
  const vary = async (path: string, headers = {}) => (await get(path, headers)).headers.get('vary')
  expect(await vary(door)).toBe('Accept, Accept-Language')
  expect(await vary(`${door}?locale=bg`)).toBe('Accept')
  expect(await vary(`${door}?locale=bg&format=txt`)).toBeNull()
  expect(await vary('/v1/touchpoints/window-picture?locale=bg&format=png', { 'x-api-key': 'sofia-key' })).toBe('Authorization, X-Api-Key')
  expect(await vary(door, { accept: 'application/pdf' })).toBe('Accept, Accept-Language')
  const one = await served([aCampaign({ locales: ['en'] })])
  expect((await one.get(door)).headers.get('vary')).toBe('Accept')
})

test('a query that an address does not know is refused with what it knows', async () => {
  const { get } = await served([aCampaign()])
  const typo = await problemOf(await get(`${door}?fromat=txt&size=`))
  expect(typo).toMatchObject({ status: 400, unknown: ['fromat'], known: ['locale', 'size', 'format'] })
  expect(await problemOf(await get(`${door}?locale=en&locale=bg`))).toMatchObject({ status: 400, twice: ['locale'] })
  for (const path of ['/v1?brand=sofia', '/v1/campaigns/festival?locale=en', '/v1/campaigns/festival/note?channel=x']) {
    expect((await get(path)).status).toBe(400)
  }
  // A shared link collects parameters of networks.
  expect((await get('/l/zzzzzzzz?fbclid=x')).status).toBe(404)
})

test('JSON and texts come compressed to who takes that, with a tag of their own', async () => {
  const { get } = await served([aCampaign({ headline: 'Park festival '.repeat(200) })])
  for (const path of ['/v1/campaigns/festival', `${door}?format=txt`, `${door}?format=json`]) {
    const plain = await get(path)
    const bytes = Buffer.from(await plain.arrayBuffer())
    expect(plain.headers.get('vary')).toContain('Accept-Encoding')
    const tags = new Set([plain.headers.get('etag')])
    for (const [accepts, encoding, decode] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ] as const) {
      const answer = await get(path, { 'accept-encoding': accepts })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      const body = Buffer.from(await answer.arrayBuffer())
      expect(Number(answer.headers.get('content-length'))).toBe(body.byteLength)
      expect(decode(body).equals(bytes)).toBe(true)
      const etag = answer.headers.get('etag') ?? ''
      tags.add(etag)
      expect((await get(path, { 'accept-encoding': accepts, 'if-none-match': etag })).status).toBe(304)
    }
    expect(tags.size).toBe(3)
    expect((await get(path, { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull()
  }
})

test('every touchpoint can be read as JSON: what it shows, its words and where each file lies', async () => {
  const { get } = await served([aCampaign()])
  const answer = await get(`${door}?locale=bg`, { accept: 'application/json' })
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(answer.headers.get('x-leitmotif-release')).toBe('festival/1')
  const view = (await answer.json()) as { text: string; renditions: { url: string; bytes: number; type: string; alt: string }[] }
  expect(view).toMatchObject({
    touchpoint: { key: 'door-note', channel: 'note' },
    campaign: { slug: 'festival', headline: { en: 'Park festival' } },
    release: 1,
    phase: 'live',
    locale: 'bg',
    facts: { price: { text: '9.90 EUR' } },
    text: expect.stringContaining('(bg)'),
  })
  for (const { url, bytes, type, alt } of view.renditions) {
    const file = await get(new URL(url).pathname)
    expect(file.headers.get('content-type')).toBe(type)
    expect((await file.arrayBuffer()).byteLength).toBe(bytes)
    expect(alt).toContain('Park festival (bg)')
  }
  expect((await get(door, { accept: 'application/json' })).headers.get('etag')).not.toBe(answer.headers.get('etag'))
  // A file of the channel that is JSON itself is taken by name.
  expect(await (await get(`${door}?format=json`, { accept: 'application/json' })).json()).toMatchObject({ format: 'json' })
  expect((await get('/v1/touchpoints/window-picture', { accept: 'application/json' })).status).toBe(401)
})

test('the words of a file that the store has lost are null in the view, and are made again', async () => {
  const { get, bench, lost } = await served([aCampaign({ headline: 'Words that are lost' })])
  for (const { record } of bench.stores.renditions.rows.values()) bench.stores.blobs.kept.delete(record)
  const view = (await (await get(door, { accept: 'application/json' })).json()) as { renditions: { alt: string | null }[] }
  expect(view.renditions.map(({ alt }) => alt)).toEqual([null, null])
  expect(lost).toContain('festival')
})

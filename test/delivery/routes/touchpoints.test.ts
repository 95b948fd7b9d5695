import { expect, test } from 'vitest'
import { aCampaign } from '../../release/a-campaign.ts'
import { problemOf, served } from '../a-delivery.ts'

const door = '/v1/touchpoints/door-note'
const picture = '/v1/touchpoints/window-picture'
const withKey = { authorization: 'Bearer sofia-key' }

test('a public touchpoint answers its live rendition without a key, to any site', async () => {
  const { get } = await served([aCampaign()])
  const answer = await get(door)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('x-leitmotif-release')).toBe('festival/1')
  expect(answer.headers.get('x-leitmotif-fallback')).toBe('none')
  expect(answer.headers.get('content-language')).toBe('en')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(await answer.text()).toContain('Park festival')
})

test('locale, size and format are taken from the query, and otherwise from what the client accepts', async () => {
  const { get } = await served([aCampaign()])
  expect(await (await get(`${door}?locale=bg&format=json`)).json()).toMatchObject({
    format: 'json',
    words: expect.stringContaining('(bg)'),
  })
  const preferred = await get(door, {
    'accept-language': 'de, bg-BG;q=0.8, en;q=0.2',
    accept: 'text/html, text/plain;q=0.9, */*;q=0.1',
  })
  expect(preferred.headers.get('content-language')).toBe('bg')
  expect(preferred.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(preferred.headers.get('vary')).toContain('Accept-Language')
  expect(await (await get(`${picture}?size=m`, withKey)).json()).toMatchObject({ size: 'm' })
  const other = await get(door, { 'accept-language': 'de' })
  expect(other.headers.get('x-leitmotif-fallback')).toBe('locale=en')
})

test('languages that no browser asks for are passed over: a tag of thousands of parts, and what comes behind fifty', async () => {
  const { get } = await served([aCampaign()])
  const chosen = async (header: string) => (await get(door, { 'accept-language': header })).headers.get('content-language')
  expect(await chosen(`bg${'-a'.repeat(7500)}, en;q=0.5`)).toBe('en')
  expect(await chosen('bg-Cyrl-BG-x-longest-that-is-read-1')).toBe('bg')
  expect(await chosen(`${'de,'.repeat(50)}bg`)).toBe('en')
})

test('a size, locale or format that was not rendered is answered with the list of those that were', async () => {
  const { get } = await served([aCampaign()])
  const locale = await problemOf(await get(`${door}?locale=fr`))
  expect(locale).toMatchObject({ status: 404, type: '/v1/problems/not-rendered' })
  expect(locale.available).toContainEqual({ locale: 'bg', size: '', format: 'json', type: 'application/json' })
  const size = await problemOf(await get(`${picture}?size=xl&locale=en`, withKey))
  expect(size.available?.map((entry) => entry.size)).toEqual(['s', 'm'])
  expect((await problemOf(await get(`${door}?format=pdf`))).available).toHaveLength(2)
  const accept = await get(door, { accept: 'application/pdf' })
  expect(accept.status).toBe(406)
  expect((await problemOf(accept)).available).toHaveLength(2)
})

test('a text borrowed from another locale is named in the answer', async () => {
  const campaign = aCampaign()
  campaign.document.campaign.summary = { en: 'Only in English' }
  const { get } = await served([campaign])
  expect((await get(`${door}?locale=bg`)).headers.get('x-leitmotif-fallback')).toBe('campaign.summary=en')
})

test('who has the bytes gets 304, and HEAD gets the head', async () => {
  const { get } = await served([aCampaign()])
  const first = await get(door)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
  const again = await get(door, { 'if-none-match': `"other", W/${etag}` })
  expect(again.status).toBe(304)
  expect(again.headers.get('etag')).toBe(etag)
  expect(again.headers.get('x-leitmotif-release')).toBe('festival/1')
  expect(await again.text()).toBe('')
  const head = await get(door, {}, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
  expect(await head.text()).toBe('')
})

test('a private touchpoint needs a key that reaches it', async () => {
  const { get } = await served([aCampaign()])
  const none = await get(picture)
  expect(none.status).toBe(401)
  expect(none.headers.get('www-authenticate')).toContain('Bearer')
  expect(none.headers.get('access-control-allow-origin')).toBeNull()
  expect((await problemOf(none)).type).toBe('/v1/problems/key-needed')
  expect((await get(picture, { 'x-api-key': 'nonsense' })).status).toBe(401)
  expect((await get(picture, { 'x-api-key': 'other-key' })).status).toBe(403)
  const answer = await get(picture, { 'x-api-key': 'picture-key' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toMatch(/^private/)
})

test('a key that names touchpoints reaches no other of its brand', async () => {
  const touchpoints = [
    { key: 'window-picture', channel: 'picture' },
    { key: 'till-note', channel: 'note' },
  ]
  const { get } = await served([aCampaign({ touchpoints })])
  expect((await get('/v1/touchpoints/till-note', { 'x-api-key': 'picture-key' })).status).toBe(403)
  expect((await get('/v1/touchpoints/till-note', { 'x-api-key': 'sofia-key' })).status).toBe(200)
})

test('an unknown touchpoint, path or method is a problem that says so', async () => {
  const { get } = await served([aCampaign()])
  expect((await problemOf(await get('/v1/touchpoints/nowhere'))).type).toBe('/v1/problems/unknown-touchpoint')
  expect((await problemOf(await get('/v1/nothing'))).status).toBe(404)
  const post = await get(door, {}, 'POST')
  expect(post.status).toBe(405)
  expect(post.headers.get('allow')).toContain('GET')
  expect(await (await get('/v1/problems/not-rendered')).json()).toMatchObject({ status: 404, title: expect.any(String) })
})

test('a browser may ask beforehand', async () => {
  const { get } = await served([aCampaign()])
  const answer = await get(door, { origin: 'https://shop.example', 'access-control-request-method': 'GET' }, 'OPTIONS')
  expect(answer.status).toBe(204)
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-headers')).not.toMatch(/authorization|api-key/i)
})

test('when the bytes are lost the answer is 503, and an error inside is a 500 that tells nothing', async () => {
  const { get, bench, errors } = await served([aCampaign()])
  bench.stores.blobs.kept.clear()
  expect((await get(door)).status).toBe(503)
  bench.stores.links.find = () => Promise.reject(new Error('secret detail'))
  const broken = await get('/l/abcd1234')
  expect(broken.status).toBe(500)
  expect(await broken.text()).not.toContain('secret')
  expect(errors).toHaveLength(1)
})

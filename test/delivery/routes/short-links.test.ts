import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { shortCode } from '../../../src/content/addresses/links.ts'
import { aCampaign } from '../../release/a-campaign.ts'
import { served } from '../a-delivery.ts'

const code = shortCode('festival', 'door-note', 'bg')
const path = `/l/${code}`
const phases = [{ name: 'live' as const, from: '2026-06-03T00:00:00Z', until: null }]
const target = async (answer: Response | Promise<Response>) => (await answer).headers.get('location')

test('a short link leads to the tracked link of what is true now', async () => {
  const { get, bench, update } = await served([aCampaign()])
  const answer = await get(path)
  expect(answer.status).toBe(302)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const url = new URL((await target(answer)) ?? '')
  expect(url.origin + url.pathname).toBe('https://example.org/festival')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    utm_source: 'door-note',
    utm_medium: 'note',
    utm_campaign: 'festival',
    utm_content: 'bg',
  })
  bench.published[0] = aCampaign({ url: 'https://example.org/moved' })
  await update()
  expect(await target(get(path))).toContain('https://example.org/moved')
})

test('a private touchpoint’s link needs no key: it is printed', async () => {
  const { get } = await served([aCampaign()])
  expect((await get(`/l/${shortCode('festival', 'window-picture', 'en')}`)).status).toBe(302)
})

test('a code typed from paper may have capitals, and letters for digits', async () => {
  const { get } = await served([aCampaign()])
  const typed = code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I')
  expect((await get(`/l/${typed}`)).status).toBe(302)
})

test('before the start and after the end it leads to the evergreen campaign', async () => {
  const evergreen = 'always'
  const { get, bench } = await served([
    aCampaign({ phases, until: '2026-06-08T00:00:00Z', evergreen }),
    aCampaign({ slug: 'always', evergreen }),
  ])
  for (const [instant, campaign] of [
    ['2026-06-01T00:00:00Z', 'always'],
    ['2026-06-05T00:00:00Z', 'festival'],
    ['2026-06-08T00:00:00Z', 'always'],
  ] as const) {
    bench.now = new Date(instant)
    expect(await target(get(path))).toContain(`https://example.org/${campaign}?utm_source=door-note`)
  }
})

test('with nothing to lead to it is a plain page: not yet, over, or not known', async () => {
  const { get, bench, update } = await served([aCampaign({ phases, until: '2026-06-08T00:00:00Z' })])
  expect((await get(path)).status).toBe(404)
  bench.now = new Date('2026-06-09T00:00:00Z')
  const over = await get(path)
  expect(over.status).toBe(410)
  expect(over.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await over.text()).toContain('Sofia Grill')
  bench.published.length = 0
  await update()
  expect((await get(path)).status).toBe(410)
  const unknown = await get('/l/zzzzzzzz')
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain('not known')
})

test('a brand’s name is words on that page, whatever signs are in it', async () => {
  const name = `<b>"Lipa" & 'Sons'</b>`
  const festival = aCampaign({ phases, until: '2026-06-08T00:00:00Z' })
  const { document } = festival
  const { get } = await served([{ ...festival, document: { ...document, brand: { ...document.brand, name } } }])
  const page = load(await (await get(path)).text())
  expect(page('p').text()).toBe(`${name} has something planned here. Please come back soon.`)
  expect(page('title').text()).toBe(page('h1').text())
  expect(page('b').length).toBe(0)
})

test('a code of a campaign that is gone leads to nobody else’s who has its slug, and names its own brand', async () => {
  const { get, bench, update } = await served([aCampaign({ id: 'first' })])
  bench.published[0] = aCampaign({ id: 'second', brand: 'other' })
  await update()
  const gone = await get(path)
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('Sofia Grill')
})

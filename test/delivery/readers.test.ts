import { describe, expect, test } from 'vitest'
import { aCampaign } from '../release/a-campaign.ts'
import { served, type Served } from './a-delivery.ts'

/** Public now, with a teaser that does not say what is to come; `party` has not begun. */
const phases = [
  { name: 'teaser' as const, from: '2026-05-01T00:00:00Z', until: '2026-06-05T00:00:00Z', headline: { en: 'Soon', bg: 'Скоро' } },
  { name: 'live' as const, from: '2026-06-05T00:00:00Z', until: null },
]
const later = [{ name: 'live' as const, from: '2026-07-01T00:00:00Z', until: null }]
const places = () => [
  { key: 'door-note', channel: 'note', public: true },
  { key: 'window-picture', channel: 'picture' },
]

const start = () =>
  served([
    aCampaign({ headline: 'Secret festival', phases, touchpoints: places() }),
    aCampaign({ slug: 'party', headline: 'Secret party', phases: later, touchpoints: places() }),
  ])

const SECRET = /Secret (festival|party)/

interface Sees {
  readonly door: number
  readonly picture: number
  readonly listed: readonly string[]
  /** Touchpoints in the open window, and in those that are planned; a status where the campaign is refused. */
  readonly festival: { readonly now: readonly string[]; readonly ahead: readonly string[] } | number
  readonly party: readonly string[] | number
}

const both = ['door-note', 'window-picture']
const nothing = { door: 200, picture: 401, listed: ['door-note'], festival: { now: ['door-note'], ahead: [] }, party: 404 } as const

const readers: Record<string, Sees> = {
  anyone: nothing,
  nonsense: { ...nothing, listed: [], festival: 401, party: 401 },
  'other-key': { ...nothing, picture: 403 },
  // The touchpoint is public, and the right to read ahead is of another brand: its future is not theirs.
  'other-ahead-key': { ...nothing, picture: 403 },
  'sofia-key': { ...nothing, picture: 200, listed: both, festival: { now: both, ahead: [] } },
  'picture-key': { ...nothing, picture: 200, listed: both, festival: { now: both, ahead: [] } },
  'ahead-key': { door: 200, picture: 200, listed: both, festival: { now: both, ahead: both }, party: both },
  'picture-ahead-key': {
    ...{ door: 200, picture: 200, listed: both },
    festival: { now: both, ahead: ['window-picture'] },
    party: ['window-picture'],
  },
}

interface Told {
  readonly windows: { phase: string; touchpoints: { key: string; locales: { renditions: { sha256: string }[] }[] }[] }[]
}

const headersOf = (reader: string): Record<string, string> => (reader === 'anyone' ? {} : { 'x-api-key': reader })

async function manifest({ get }: Served, slug: string, reader: string): Promise<{ status: number; text: string; told: Told }> {
  const answer = await get(`/v1/campaigns/${slug}`, headersOf(reader))
  const text = await answer.text()
  return { status: answer.status, text, told: JSON.parse(text) as Told }
}

describe.each(Object.entries(readers))('%s', (reader, sees) => {
  const mayAhead = reader.includes('ahead') && !reader.startsWith('other')

  test('reads these touchpoints, and sees those in the directory', async () => {
    const it = await start()
    expect((await it.get('/v1/touchpoints/door-note', headersOf(reader))).status).toBe(sees.door)
    expect((await it.get('/v1/touchpoints/window-picture', headersOf(reader))).status).toBe(sees.picture)
    const listed = (await (await it.get('/v1', headersOf(reader))).json()) as { touchpoints?: { key: string }[] }
    expect((listed.touchpoints ?? []).map(({ key }) => key)).toEqual(sees.listed)
  })

  test('is told what a campaign shows now, and what is planned only with the right to it and as far as the key covers it', async () => {
    const it = await start()
    const { status, told } = await manifest(it, 'festival', reader)
    if (typeof sees.festival === 'number') expect(status).toBe(sees.festival)
    else {
      const of = (phase: string) => told.windows.find((window) => window.phase === phase)?.touchpoints.map(({ key }) => key) ?? []
      expect({ now: of('teaser'), ahead: of('live') }).toEqual(sees.festival)
    }
    const party = await manifest(it, 'party', reader)
    if (typeof sees.party === 'number') expect(party.status).toBe(sees.party)
    else expect(party.told.windows[0]?.touchpoints.map(({ key }) => key)).toEqual(sees.party)
  })

  test('finds no headline and no address of the future anywhere without the right to it', async () => {
    const it = await start()
    const future = [
      ...(await it.bench.manifest('festival')).windows.filter(({ phase }) => phase === 'live'),
      ...(await it.bench.manifest('party')).windows,
    ]
    const hashes = future.flatMap(({ touchpoints }) =>
      touchpoints.flatMap(({ locales }) => locales.flatMap(({ renditions }) => renditions.map(({ sha256 }) => sha256))),
    )
    const paths = [
      '/v1',
      '/v1/campaigns/festival',
      '/v1/campaigns/party',
      '/v1/campaigns/festival/note',
      '/v1/campaigns/party/note',
      '/v1/touchpoints/door-note',
      '/v1/touchpoints/window-picture',
    ]
    const answers = await Promise.all(
      paths.flatMap((path) =>
        [{}, { accept: 'application/json' }].map(async (accept) => it.get(path, { ...headersOf(reader), ...accept })),
      ),
    )
    const said = (await Promise.all(answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())))).join('\n')
    expect(SECRET.test(said)).toBe(mayAhead)
    expect(hashes.some((sha256) => said.includes(sha256))).toBe(mayAhead)
  })

  test('reads nothing of a touchpoint that was made private, from the moment on, unless the key covers it', async () => {
    const it = await start()
    const covers = typeof sees.festival === 'object' && sees.picture === 200 && !reader.startsWith('picture')
    await it.get('/v1/touchpoints/door-note', headersOf(reader))
    it.guards.set('door-note', { brand: 'sofia', public: false })
    it.visibility.changed('door-note', false)
    const answer = await it.get('/v1/touchpoints/door-note', headersOf(reader))
    expect(answer.status === 200).toBe(covers)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    if (covers) expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const rest = ['/v1', '/v1/campaigns/festival', '/v1/campaigns/festival/note']
    const said = await Promise.all(rest.map(async (path) => (await it.get(path, headersOf(reader))).text()))
    expect(said.join('').includes('door-note')).toBe(covers)
  })
})

test('a touchpoint that was made public is read by anybody from then on, and one that is gone by nobody', async () => {
  const it = await start()
  it.guards.set('window-picture', { brand: 'sofia', public: true })
  it.visibility.changed('window-picture', true)
  expect((await it.get('/v1/touchpoints/window-picture')).status).toBe(200)
  it.guards.delete('door-note')
  it.visibility.changed('door-note', false)
  expect((await it.get('/v1/touchpoints/door-note')).status).toBe(401)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDelivery, createLive } from '../../src/delivery/index.ts'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { jsonBlob, type Manifest } from '../../src/release/plan/manifest.ts'
import type { Pointer } from '../../src/release/ports/ports.ts'
import { fileBlobs } from '../../src/storage/files/files.ts'
import type { Row } from './row.ts'

const CAMPAIGNS = 1000
const TOUCHPOINTS = 20
const REQUESTS = 3000

/** A campaign that shows the same on every touchpoint: what it takes to answer does not depend on what is drawn. */
function manifestOf(slug: string, index: number, sha256: string, bytes: number): Manifest {
  const renditions = ['300x250', '728x90', '160x600'].flatMap((size) =>
    (['png', 'webp'] as const).map((format) => ({ size, format, sha256, bytes, type: `image/${format}`, extension: format, findings: [] })),
  )
  const locales = ['en', 'bg'].map((locale) => ({
    locale,
    code: 'abcd1234',
    link: null,
    facts: {},
    fallbacks: {},
    findings: [],
    renditions,
  }))
  const places = Array.from({ length: TOUCHPOINTS }, (_, at) => ({
    ...{ key: `place-${at}`, name: `Place ${at}`, channel: 'web-banner', public: true, defaultFormat: 'png', locales },
  }))
  const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString()
  return {
    schema: 'leitmotif/manifest/1',
    brand: { key: 'brand', name: 'Brand', locales: ['en', 'bg'], defaultLocale: 'en', timeZone: 'Europe/Sofia', evergreen: null },
    campaign: { slug, headline: { en: slug }, priority: 0 },
    release: 1,
    snapshot: sha256,
    baseUrl: 'https://hub.example.org',
    fallbackRule: '',
    windows: [
      { phase: 'teaser', from: day(index), until: day(index + 1), touchpoints: places },
      { phase: 'live', from: day(index + 1), until: day(index + 2), touchpoints: places },
    ],
  }
}

/** What a start and a request cost beside a thousand campaigns that all want the same places; one request after the other, in this process. */
export async function pullRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-pulls-'))
  const picture = new Uint8Array(15_000).fill(7)
  const sha256 = hashOfBytes(picture)
  const store = fileBlobs(folder)
  await store.putIfAbsent(sha256, picture)
  const pointers: Pointer[] = []
  for (let index = 0; index < CAMPAIGNS; index += 1) {
    const slug = `campaign-${index}`
    const manifest = manifestOf(slug, index, sha256, picture.byteLength)
    const blob = jsonBlob(manifest)
    await store.putIfAbsent(blob.sha256, blob.bytes)
    const windows = manifest.windows.map(({ phase, from, until }) => ({ phase, from, until }))
    pointers.push({
      ...{ campaign: slug, brand: 'brand', owner: slug, revision: 1, release: 1, plan: '', windows },
      state: 'live',
      manifest: blob.sha256,
      snapshot: sha256,
    })
  }
  const began = performance.now()
  const blobs = fileBlobs(folder)
  const table = {
    all: () => Promise.resolve(pointers),
    ensure: () => Promise.reject(new Error('not here')),
    compareAndSet: () => Promise.resolve(false),
  }
  const live = createLive({ pointers: table, blobs })
  const guards = new Map(Array.from({ length: TOUCHPOINTS }, (_, at) => [`place-${at}`, { brand: 'brand', public: true }]))
  const app = createDelivery({
    live,
    blobs,
    renditions: { ofBlob: () => Promise.resolve(undefined) },
    links: { find: () => Promise.resolve(undefined) },
    keys: { authenticate: () => Promise.resolve(null) },
    visibility: { now: () => Promise.resolve(guards), changed: () => undefined },
    baseUrl: 'https://hub.example.org',
    clock: () => new Date('2027-06-01T12:00:00Z'),
  })
  await live.refresh()
  const ask = async (path: string): Promise<void> => {
    const answer = await app.fetch(new Request(`http://localhost${path}`, { headers: { accept: 'image/webp,*/*;q=0.1' } }))
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  await ask('/v1/touchpoints/place-0?locale=en')
  const first = performance.now() - began
  const timed = async (path: (index: number) => string, count: number): Promise<number> => {
    for (let index = 0; index < count / 10; index += 1) await ask(path(index))
    const from = performance.now()
    for (let index = 0; index < count; index += 1) await ask(path(index))
    return (performance.now() - from) / count
  }
  const pull = await timed((index) => `/v1/touchpoints/place-${index % TOUCHPOINTS}?locale=en`, REQUESTS)
  const directory = await timed(() => '/v1', REQUESTS / 30)
  rmSync(folder, { recursive: true, force: true })
  return [
    { what: `First answer of a start with ${CAMPAIGNS} campaigns`, figures: { ours: first }, unit: 'ms', value: first },
    { what: `A pull among ${CAMPAIGNS} campaigns`, figures: { ours: pull }, unit: 'ms', value: pull },
    { what: `The directory among ${CAMPAIGNS} campaigns`, figures: { ours: directory }, unit: 'ms', value: directory },
  ]
}

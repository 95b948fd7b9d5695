import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { channels } from '../../src/channels/registry.ts'
import { readDocument } from '../../src/content/reading/read-document.ts'
import { createDelivery, createLive } from '../../src/delivery/index.ts'
import { createReconciler, createRenderPool } from '../../src/release/index.ts'
import { readManifest } from '../../src/release/plan/manifest.ts'
import { memoryStores } from './memory-ports.ts'
import { renditionsOf } from './a-reconciler.ts'

const folder = new URL('../../examples/park-festival/', import.meta.url)
const types: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg' }

test('the example goes live through the real channels, and every address that it hands out is answered', async () => {
  const document = readDocument(JSON.parse(await readFile(new URL('campaign.json', folder), 'utf8')))
  // Two locales, one window and a size of each channel: the conformance suite draws them all.
  document.brand.locales = document.brand.locales.slice(0, 2)
  document.touchpoints = document.touchpoints.map((touchpoint) => ({
    ...touchpoint,
    locales: document.brand.locales,
    sizes: Object.keys(channels.find(({ name }) => name === touchpoint.channel)?.spec.sizes ?? {}).slice(0, 1),
  }))
  document.campaign.phases = []
  const stores = memoryStores()
  const { slug } = document.campaign
  const reconciler = createReconciler({
    ...stores,
    authored: {
      campaigns: () => Promise.resolve([{ slug, brand: document.brand.key, document }]),
      async readAsset(asset) {
        const name = 'file' in asset ? asset.file : asset.name
        return { name, type: types[name.split('.').at(-1) ?? ''] ?? 'font/ttf', bytes: await readFile(new URL(name, folder)) }
      },
    },
    renderer: createRenderPool({
      workers: 0,
      sources: { read: async (sha256) => stores.blobs.kept.get(sha256) ?? Promise.reject(new Error('unknown')) },
    }),
    clock: () => new Date('2026-06-01T10:00:00Z'),
    baseUrl: 'https://hub.example.org',
  })
  const [outcome] = await reconciler.run()
  expect(outcome).toMatchObject({ result: 'released', release: 1, problems: [] })
  expect(await reconciler.run({ verify: true })).toMatchObject([{ result: 'unchanged', rendered: 0 }])

  const [pointer] = await stores.pointers.all()
  const manifest = readManifest(pointer?.manifest ?? '', stores.blobs.kept.get(pointer?.manifest ?? '') ?? new Uint8Array())
  const used = new Set(manifest.windows.flatMap(({ touchpoints }) => touchpoints.map(({ channel }) => channel)))
  expect([...used].toSorted()).toEqual(channels.map(({ name }) => name).toSorted())

  const live = createLive(stores)
  await live.refresh()
  const app = createDelivery({ live, ...stores, keys: { authenticate: () => Promise.resolve(null) }, baseUrl: 'https://hub.example.org' })
  const addresses = new Set<string>()
  for (const { sha256, type } of renditionsOf(manifest)) {
    if (!/text|json/.test(type)) continue
    // Calendar files fold their lines.
    const words = new TextDecoder().decode(stores.blobs.kept.get(sha256)).replaceAll('\r\n ', '')
    for (const [address] of words.matchAll(/https:\/\/hub\.example\.org\/(v1|l)\/[\w./-]*\w/g)) addresses.add(address)
  }
  expect(addresses.size).toBeGreaterThan(0)
  const answers = await Promise.all([...addresses].map(async (address) => [address, (await app.fetch(new Request(address))).status]))
  expect(answers.filter(([, status]) => status !== 200 && status !== 302)).toEqual([])
})

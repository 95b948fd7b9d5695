import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/content/reading/read-document.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { moveToNextWeek } from '../../src/server/seed/move-dates.ts'
import { hubOf, type Hub } from '../../src/runtime/hub-of.ts'
import type { Manifest } from '../../src/release/plan/manifest.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { startHost, type Host } from '../collections/a-host.ts'
import { codesOf } from '../drawing/pdf-tools.ts'
import { needs } from '../drawing/tools.ts'

const example = resolve('examples/park-festival')
const languages = { locales: ['bg', 'sk', 'az', 'fil', 'en'], defaultLocale: 'bg', fallback: false }

/** The words of an output as somebody else's program reads them; pictures have none. */
function wordsIn(type: string, bytes: Buffer): string {
  if (type.startsWith('image/')) return ''
  if (type !== 'application/pdf') return bytes.toString('utf8')
  const file = join(mkdtempSync(join(tmpdir(), 'leitmotif-e2e-')), 'flyer.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

/** Two languages and the sizes that differ most: every touchpoint and format is still there. */
function narrowed(document: CampaignDocument): CampaignDocument {
  const sizes: Record<string, string[]> = { 'web-banner': ['300x250', '728x90'], flyer: ['a5'] }
  return {
    ...document,
    brand: { ...document.brand, locales: ['bg', 'en'], evergreen: null },
    campaign: { ...document.campaign, phases: [] },
    touchpoints: document.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      locales: [],
      sizes: sizes[touchpoint.channel] ?? touchpoint.sizes,
    })),
  }
}

describe('a campaign from authoring to every touchpoint, over HTTP', () => {
  let host: Host
  let hub: Hub
  let server: ServerType
  let origin: string
  let campaign: string | number
  let key: string

  beforeAll(async () => {
    host = await startHost({ config: { localization: languages }, options: { workers: 1 } })
    hub = hubOf(host.payload)
    server = await new Promise<ServerType>((started) => {
      const listening = serve({ fetch: hub.delivery.fetch, port: 0, hostname: '127.0.0.1' }, () => started(listening))
    })
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const document = readDocument(JSON.parse(readFileSync(join(example, 'campaign.json'), 'utf8')))
    campaign = await importDocument(host.payload, moveToNextWeek(narrowed(document), new Date()), example, {})
    const admin = await host.account('admin')
    const { docs } = await host.payload.find({ collection: 'brands' })
    const client = await host.payload.create({ collection: 'clients', data: { name: 'Website', brands: docs.map(({ id }) => id) } })
    key = String((await host.rest('POST', `/clients/${client.id}/key`, { as: admin })).body.key)
    await hub.loop.settled()
  })

  afterAll(async () => {
    server.close()
    await hub.stop()
    await host.stop()
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers: { authorization: `Bearer ${key}`, ...headers } })

  /** Everything that is live, pulled as a channel would: each touchpoint, locale, size and format. */
  async function pullAll(): Promise<{ release: string; words: string; etag: string }[]> {
    const manifest = (await (await get('/v1/campaigns/lantern-evenings')).json()) as { touchpoints?: unknown } & Partial<Manifest>
    const { docs } = await host.payload.find({ collection: 'touchpoints', pagination: false })
    expect(manifest.windows ?? manifest.touchpoints).toBeDefined()
    const pulled = []
    for (const touchpoint of docs as unknown as { key: string }[]) {
      const problem = (await (await get(`/v1/touchpoints/${touchpoint.key}?locale=xx`)).json()) as {
        available: { locale: string; size: string; format: string }[]
      }
      for (const { locale, size, format } of problem.available) {
        const query = new URLSearchParams({ locale, format, ...(size === '' ? {} : { size }) })
        const response = await get(`/v1/touchpoints/${touchpoint.key}?${query}`)
        expect(response.status).toBe(200)
        const type = response.headers.get('content-type') ?? ''
        pulled.push({
          release: response.headers.get('x-leitmotif-release') ?? '',
          etag: response.headers.get('etag') ?? '',
          words: wordsIn(type, Buffer.from(await response.arrayBuffer())).replaceAll('\u00a0', ' '),
        })
      }
    }
    return pulled
  }

  it('shows one release everywhere, and after a change of price the old one nowhere', async (context) => {
    needs(context, 'pdftotext')
    const stored = (await host.payload.findByID({ collection: 'campaigns', id: campaign, depth: 0 })) as unknown as {
      offer: { price: { amount: string } }
    }
    const old = stored.offer.price.amount
    const inWords = (amount: string) => [amount, amount.replace('.', ',')]
    const before = await pullAll()
    expect(before.length).toBeGreaterThan(20)
    expect(new Set(before.map(({ release }) => release)).size).toBe(1)
    expect(before.some(({ words }) => inWords(old).some((price) => words.includes(price)))).toBe(true)

    const price = { amount: '7.77', currency: 'EUR' }
    await host.payload.update({ collection: 'campaigns', id: campaign, data: { offer: { ...stored.offer, price }, _status: 'published' } })
    await hub.loop.settled()

    const after = await pullAll()
    expect(after).toHaveLength(before.length)
    expect(new Set(after.map(({ release }) => release)).size).toBe(1)
    expect(after[0]?.release).not.toBe(before[0]?.release)
    for (const { words } of after) for (const form of inWords(old)) expect(words).not.toContain(form)
    expect(after.filter(({ words }) => inWords('7.77').some((form) => words.includes(form))).length).toBeGreaterThan(5)
  })

  it('prints a code on the flyer that leads to what is true now, also when the link changes after it is printed', async (context) => {
    needs(context, 'pdftoppm', 'zbarimg')
    const { docs } = await host.payload.find({ collection: 'touchpoints', where: { channel: { equals: 'flyer' } } })
    const flyer = (docs[0] as unknown as { key: string }).key
    const printed = await get(`/v1/touchpoints/${flyer}?locale=bg&size=a5&format=pdf`)
    expect(printed.headers.get('content-type')).toBe('application/pdf')
    const [code = ''] = await codesOf(new Uint8Array(await printed.arrayBuffer()))
    expect(code).toMatch(/^https:\/\/hub\.example\/api\/l\/[0-9a-z]+$/)

    // Whoever scans it has no key.
    const scan = async () => {
      const { status, headers } = await host.fetch('GET', new URL(code).pathname.replace(/^\/api/, ''))
      const { origin: site, pathname, searchParams } = new URL(headers.get('location') ?? 'about:blank')
      return { status, leadsTo: site + pathname, tracked: Object.fromEntries(searchParams) }
    }
    const stored = (await host.payload.findByID({ collection: 'campaigns', id: campaign, depth: 0 })) as unknown as {
      callToAction: { label: string; url: string }
    }
    const { origin: site, pathname } = new URL(stored.callToAction.url)
    const tracked = { utm_campaign: 'lantern-evenings', utm_source: flyer, utm_medium: 'flyer', utm_content: 'bg' }
    expect(await scan()).toEqual({ status: 302, leadsTo: site + pathname, tracked })

    const url = 'https://fener.example/moved-indoors'
    const callToAction = { ...stored.callToAction, url }
    await host.payload.update({ collection: 'campaigns', id: campaign, data: { callToAction, _status: 'published' } })
    await hub.loop.settled()
    expect(await scan()).toEqual({ status: 302, leadsTo: url, tracked })
  })

  it('answers 304 to who has the current bytes, and nothing but a problem after unpublishing', async () => {
    const { docs } = await host.payload.find({ collection: 'touchpoints', where: { channel: { equals: 'email' } } })
    const path = `/v1/touchpoints/${(docs[0] as unknown as { key: string }).key}?locale=bg&format=html`
    const first = await get(path)
    expect((await get(path, { 'if-none-match': first.headers.get('etag') ?? '' })).status).toBe(304)
    await host.payload.update({ collection: 'campaigns', id: campaign, data: { _status: 'draft' } })
    await hub.loop.settled()
    const gone = await get(path)
    expect(gone.status).toBe(404)
    expect(gone.headers.get('content-type')).toContain('application/problem+json')
  })
})

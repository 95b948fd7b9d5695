import { afterEach, describe, expect, it } from 'vitest'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { hubOf } from '../../src/exports/plugin.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { startHost, type Host, type HostOptions } from '../collections/a-host.ts'
import { needs } from '../drawing/tools.ts'
import { anExample } from './an-example.ts'
import { addressesIn } from './our-addresses.ts'

const ORIGIN = 'https://shop.example'

/** Every channel, in one language and few sizes, in every format that may name an address. */
function everyChannel(isPrinted: boolean): [CampaignDocument, string] {
  const [document, folder] = anExample()
  const [banner] = document.touchpoints
  if (!banner) throw new Error('the example has no banner')
  const place = { ...banner, locales: [], public: true }
  const touchpoints: CampaignDocument['touchpoints'] = [
    { ...place, key: 'site', formats: ['jpg', 'svg', 'html', 'zip'] },
    { ...place, key: 'post', channel: 'facebook-post', sizes: [], formats: [] },
    { ...place, key: 'letter', channel: 'email', sizes: [], formats: [] },
    { ...place, key: 'paper', channel: 'flyer', sizes: ['a6'], formats: ['pdf', 'screen'] },
  ]
  const drawn = touchpoints.filter(({ channel }) => isPrinted || channel !== 'flyer')
  return [{ ...document, brand: { ...document.brand, locales: ['bg'] }, touchpoints: drawn }, folder]
}

/** What keeps delivery and its addresses together: how the server is reached, and where its routes are. */
interface Case {
  readonly name: string
  readonly options: NonNullable<HostOptions['options']>
  readonly config?: HostOptions['config']
  readonly basePath?: string
  /** The public address that all of ours begin with. */
  readonly root: string
}

const cases: Case[] = [
  { name: 'below its API route', options: { baseUrl: ORIGIN }, root: `${ORIGIN}/api` },
  { name: 'below another API route', options: { baseUrl: ORIGIN }, config: { routes: { api: '/l/v1' } }, root: `${ORIGIN}/l/v1` },
  { name: 'below Next’s base path', options: { baseUrl: ORIGIN }, basePath: '/shop', root: `${ORIGIN}/shop/api` },
  { name: 'where it says that it rewrites them', options: { baseUrl: ORIGIN, deliveryPath: '' }, root: ORIGIN },
]

describe('every address of ours that a host writes', () => {
  let host: Host | undefined
  afterEach(async () => {
    delete process.env.NEXT_BASE_PATH
    await host?.stop()
    host = undefined
  })

  /** Asks a public address, as a proxy before the host would. */
  async function follow(address: string, accept: string, { root }: Case): Promise<Response> {
    if (!host) throw new Error('no host')
    expect(address, 'an address of ours').toMatch(new RegExp(`^${root}(/|$)`))
    return host.fetch('GET', address.slice(root.length), { headers: { accept, 'accept-encoding': 'br, gzip' } })
  }

  it.for(cases)('is answered $name', async (one, context) => {
    // Paper takes its address from where the others do; once is enough.
    const isPrinted = one === cases[0]
    if (isPrinted) needs(context, 'qpdf', 'pdftoppm', 'zbarimg')
    if (one.basePath !== undefined) process.env.NEXT_BASE_PATH = one.basePath
    host = await startHost({ options: one.options, config: { ...one.config } })
    await importDocument(host.payload, ...everyChannel(isPrinted), {})
    await hubOf(host.payload).loop.settled()

    const kinds = new Set<string>()
    const seen = new Set<string>()
    const waiting = [`${one.root}/v1`, `${one.root}/v1/campaigns/${everyChannel(isPrinted)[0].campaign.slug}`]
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue
      seen.add(address)
      for (const accept of ['*/*', 'application/json']) {
        const answer = await follow(address, accept, one)
        const location = answer.headers.get('location') ?? ''
        expect([200, 302], address).toContain(answer.status)
        // Next would take the header off, and leave the bytes as noise.
        expect(answer.headers.get('content-encoding'), address).toBeNull()
        if (answer.status === 302) expect(location).toMatch(/^https:\/\/(?!shop\.example)/)
        const type = answer.headers.get('content-type') ?? ''
        kinds.add(type.split(';')[0] ?? '')
        const own = answer.headers.get('content-location')
        const named = await addressesIn(new Uint8Array(await answer.arrayBuffer()), type, ORIGIN)
        // Manifests carry the root itself, which is no address.
        waiting.push(...named.filter((other) => other !== one.root), ...(own === null ? [] : [new URL(own, address).href]))
      }
    }
    expect([...kinds].sort()).toEqual(
      [
        ...['', 'application/json', 'application/zip', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp'],
        ...['message/rfc822', 'text/calendar', 'text/html', 'text/plain'],
        ...(isPrinted ? ['application/pdf'] : []),
      ].sort(),
    )
    expect([...seen].filter((address) => address.startsWith(`${one.root}/l/`)).length).toBeGreaterThan(1)

    const wrong = ['touchpoints/nobody', 'campaigns/nothing', 'assets/none.png', 'touchpoints/site?size=1x1', 'touchpoints/site?sice=1']
    for (const path of wrong) {
      const address = `${one.root}/v1/${path}`
      const answer = await follow(address, '*/*', one)
      const { type } = (await answer.json()) as { type: string }
      expect((await follow(new URL(type, address).href, '*/*', one)).status, path).toBe(200)
    }
  })
})

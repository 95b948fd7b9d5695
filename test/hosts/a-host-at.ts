import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import sharp from 'sharp'
import { addressesIn } from '../plugin/our-addresses.ts'
import type { InstalledHost } from './install.ts'

const DRAWN_SECONDS = 180
const account = { email: 'owner@example.org', password: 'correct horse battery' }

interface Answer {
  readonly status: number
  readonly text: string
  readonly body: Record<string, unknown>
}

/** A part of a file is its own bytes, whatever the server compresses. */
async function partOf(address: string, whole: Uint8Array): Promise<void> {
  const answer = await fetch(address, { headers: { range: 'bytes=1-1500', 'accept-encoding': 'gzip' } })
  const part = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 206 || answer.headers.has('content-encoding') || !part.equals(whole.subarray(1, 1501)))
    throw new Error(`a part of ${address} is other than it: ${answer.status}`)
}

/** What a visitor, an owner and a channel ask of a running host, each of which throws what went wrong. */
export function aHostAt(origin: string, { path, pictures }: InstalledHost) {
  let token = ''
  const ask = async (method: string, address: string, sent?: object | FormData): Promise<Answer> => {
    const isForm = sent instanceof FormData
    const answer = await fetch(`${origin}${address}`, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `JWT ${token}` }),
        ...(sent === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: isForm ? sent : JSON.stringify(sent) }),
    })
    const text = await answer.text()
    return { status: answer.status, text, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} }
  }
  const made = async (slug: string, sent: object | FormData): Promise<string | number> => {
    const { status, body, text } = await ask('POST', `/api/${slug}`, sent)
    const { id } = (body.doc ?? {}) as { id?: string | number }
    if (id === undefined) throw new Error(`${slug} answered ${status}: ${text.slice(0, 500)}`)
    return id
  }

  return {
    async admin() {
      const before = await ask('GET', '/admin/create-first-user')
      if (before.status !== 200) throw new Error(`the form for the first account answered ${before.status}`)
      const { status, body, text } = await ask('POST', '/api/users/first-register', account)
      if (typeof body.token !== 'string') throw new Error(`the first account was not made: ${status} ${text.slice(0, 500)}`)
      token = body.token
      const dashboard = await ask('GET', '/admin')
      if (dashboard.status !== 200 || !dashboard.text.includes('What is live'))
        throw new Error(`the dashboard answered ${dashboard.status}, without what is live`)
    },
    async graphql() {
      const query = '{ Brands { totalDocs } Campaigns { totalDocs } Releases { totalDocs } Users { totalDocs } allMedia { totalDocs } }'
      const { status, body, text } = await ask('POST', '/api/graphql', { query })
      if (status !== 200 || body.errors !== undefined) throw new Error(`GraphQL answered ${status}: ${text.slice(0, 500)}`)
    },
    async release() {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ alt: 'Lanterns' }))
      const photo = await sharp('examples/park-festival/images/lanterns-at-dusk.svg').resize(1600).jpeg().toBuffer()
      form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'lanterns.jpg')
      const picture = await made(pictures, form)
      const brand = await made('brands', {
        ...{ name: 'Linden', key: 'linden', locales: ['en'], defaultLocale: 'en' },
        ...{ timeZone: 'Europe/Vienna', slogan: 'Room for all', _status: 'published' },
      })
      // So that a visitor without a key may follow every address.
      const shown = await ask('PATCH', `/api/touchpoints?where[brand][equals]=${brand}`, { public: true })
      if (shown.status !== 200) throw new Error(`touchpoints answered ${shown.status}: ${shown.text.slice(0, 500)}`)
      await made('campaigns', {
        ...{ brand, slug: 'lanterns', headline: 'Lantern evenings', summary: 'Every Friday in the park.', images: [{ image: picture }] },
        ...{ callToAction: { label: 'Come', url: 'https://linden.example' }, _status: 'published' },
      })
      for (let second = 0; second < DRAWN_SECONDS; second += 1, await delay(1000)) {
        const { body } = await ask('GET', '/api/releases')
        const [release] = (body.docs ?? []) as { status: string; problems?: unknown[] }[]
        if (release?.status === 'live') return
        if (release && (release.problems ?? []).length > 0)
          throw new Error(`the release: ${JSON.stringify(release.problems).slice(0, 500)}`)
      }
      throw new Error(`nothing was live after ${DRAWN_SECONDS} seconds`)
    },
    /** Those who save upon one revision within one moment: at most one of them is taken, and what is kept is theirs. */
    async twoTabs() {
      for (let round = 0; round < 4; round += 1) {
        const found = await ask('GET', '/api/campaigns?limit=1&draft=true')
        const [campaign] = (found.body.docs ?? []) as { id: string | number; revision: string }[]
        if (!campaign) throw new Error(`the campaigns answered ${found.status}: ${found.text.slice(0, 500)}`)
        const summaries = Array.from({ length: 6 }, (_, tab) => `Every Friday, of round ${round} and tab ${tab}.`)
        const address = `/api/campaigns/${campaign.id}?draft=true`
        const save = (summary: string) => ask('PATCH', address, { summary, revision: campaign.revision })
        const answers = await Promise.all(summaries.map(save))
        const taken = summaries.filter((_, tab) => answers[tab]?.status === 200)
        if (taken.length !== 1) throw new Error(`${taken.length} of six were taken: ${answers.map(({ status }) => status).join(' ')}`)
        const kept = (await ask('GET', address)).body.summary
        if (kept !== taken[0]) throw new Error(`what was kept is ${JSON.stringify(kept)}, and not ${JSON.stringify(taken[0])}`)
      }
    },
    async addresses() {
      const root = `${origin}${path}`
      const read = new Set<string>()
      const [waiting, seen] = [[`${root}/v1`, `${root}/v1/campaigns/lanterns`], new Set<string>()]
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        if (seen.has(address)) continue
        seen.add(address)
        for (const accept of ['*/*', 'application/json']) {
          const answer = await fetch(address, { redirect: 'manual', headers: { accept } })
          if (answer.status !== 200 && answer.status !== 302) throw new Error(`${address} answered ${answer.status}`)
          const bytes = new Uint8Array(await answer.arrayBuffer())
          // A printed page takes seconds to read: once is enough.
          const sha256 = createHash('sha256').update(bytes).digest('hex')
          if (read.has(sha256)) continue
          read.add(sha256)
          if (address.startsWith(`${root}/v1/assets/`)) await partOf(address, bytes)
          const named = await addressesIn(bytes, answer.headers.get('content-type') ?? '', origin)
          waiting.push(...named.filter((other) => other !== root))
        }
      }
      if (![...seen].some((address) => address.startsWith(`${root}/l/`)))
        throw new Error(`no short link was found among ${[...seen].join(' ')}`)
    },
  }
}

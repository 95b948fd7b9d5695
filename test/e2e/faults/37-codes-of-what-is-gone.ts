import { setTimeout as delay } from 'node:timers/promises'
import { expectThat, type Fault } from './fault.ts'

const WITHDRAWN_SECONDS = 10

interface Document {
  readonly id: string | number
  readonly slug: string
  readonly brand: string | number
  readonly evergreen?: string | number | null
}
interface Released {
  readonly windows: readonly { readonly touchpoints: readonly { readonly locales: readonly { readonly code: string }[] }[] }[]
}

export const fault: Fault = {
  number: 37,
  title: 'a printed code stands for its campaign, and nobody else gets the slug of one that is gone',
  async check(hub) {
    const docsIn = async (path: string) => (await hub.json('GET', path, { as: 'admin' })).body.docs as Document[]
    const brands = await docsIn('/api/brands?depth=0')
    // An evergreen campaign is in use, and not to be deleted.
    const evergreen = new Set(brands.map((brand) => brand.evergreen))
    const campaigns = await docsIn('/api/campaigns?where[_status][equals]=published&depth=0')
    const campaign = campaigns.find(({ id }) => !evergreen.has(id))
    expectThat(campaign !== undefined, 'no campaign is live')
    const other = brands.find(({ id }) => id !== campaign.brand)
    const { body } = await hub.json('GET', `/v1/campaigns/${campaign.slug}`)
    const code = (body as unknown as Released).windows[0]?.touchpoints[0]?.locales[0]?.code ?? ''
    const path = `/api/campaigns/${campaign.id}`

    const renamed = await hub.json('PATCH', path, { as: 'admin', json: { slug: 'renamed', _status: 'published' } })
    expectThat(renamed.status === 400, `renaming it answered ${renamed.status}`)
    await hub.json('PATCH', path, { as: 'admin', json: { deletedAt: new Date().toISOString() } })
    try {
      const json = { slug: campaign.slug, brand: other?.id, headline: 'Another' }
      const another = await hub.json('POST', '/api/campaigns?draft=true', { as: 'admin', json })
      expectThat(another.status === 400, `another brand's campaign took the slug with ${another.status}`)
      // It is withdrawn in the moments after the answer.
      for (let second = 0; ; second += 0.2, await delay(200)) {
        const led = await hub.ask('GET', `/l/${code}`)
        const to = led.headers.get('location')
        expectThat(led.status === 410 || to !== null, `the code answered ${led.status}`)
        if (!to?.includes(`utm_campaign=${campaign.slug}`)) break
        expectThat(second < WITHDRAWN_SECONDS, `the code still leads to ${to}`)
      }
    } finally {
      const back = await hub.json('PATCH', `${path}?trash=true`, { as: 'admin', json: { deletedAt: null, _status: 'published' } })
      expectThat(back.status === 200, `it came back with ${back.status}: ${JSON.stringify(back.body)}`)
    }
    const { status } = await hub.ask('GET', `/l/${code}`)
    expectThat(status === 302 || status === 404 || status === 410, `back again, the code answered ${status}`)
  },
}

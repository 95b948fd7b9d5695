import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseFindings } from '../../src/collections/campaigns/findings-endpoint.ts'
import { hubOf } from '../../src/runtime/hub-of.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { draftCampaign, publishedBrand } from './authoring.ts'

const short = 'Обяд под липите'
const long = 'Обяд под липите край езерото с музиканти, агнешко, прясна лимонада и место за всички приятели на парка и техните гости'

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`what drawing found, on ${titleOf(database)}`, () => {
    let host: Host
    let campaign: string | number
    let editor: string

    beforeAll(async () => {
      host = await startHost({ database: database.name, options: { baseUrl: 'http://localhost:4000' } })
      const brand = await publishedBrand(host.payload)
      editor = await host.account('editor')
      campaign = await draftCampaign(host.payload, brand)
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { key: { equals: 'linden-banners' } } })
      const banners = docs[0]?.id
      if (banners === undefined) throw new Error('The brand has no banners.')
      await host.payload.update({ collection: 'touchpoints', id: banners, data: { sizes: ['320x50', '300x250'] } })
      await host.payload.update({ collection: 'campaigns', id: campaign, draft: true, data: { touchpoints: [banners] } })
    })
    afterAll(async () => {
      await hubOf(host.payload).stop()
      await host.stop()
    })

    const publish = async (headline: string) => {
      const data = { headline, _status: 'published' as const }
      await host.payload.update({ collection: 'campaigns', id: campaign, locale: 'bg', data })
      await hubOf(host.payload).loop.settled()
    }
    const found = async () => {
      const { status, body } = await host.rest('GET', `/campaigns/${campaign}/findings`, { as: editor })
      expect(status).toBe(200)
      return body as unknown as ReleaseFindings
    }

    it('is nothing before the first release', async () => {
      expect(await found()).toEqual({ release: null, locales: [], phases: [], touchpoints: {}, findings: [] })
    })

    it('is told of what is live, one line for a cause in all sizes and languages', async () => {
      await publish(short)
      const { release, findings, ...whole } = await found()
      expect(release).toEqual({ number: 1, status: 'live' })
      expect(whole).toEqual({ locales: ['en', 'bg'], phases: ['live'], touchpoints: { 'linden-banners': 'Linden: Website banners' } })
      expect(findings.map(({ rule, severity, at }) => [rule, severity, at])).toEqual([['loopback-link', 'warning', 'link']])
      expect(findings[0]).toMatchObject({ locales: ['en', 'bg'], sizes: ['300x250', '320x50'] })
      expect(findings[0]).toMatchObject({
        title: 'Links work on this computer only',
        whatToDo: 'Ask who runs the hub to set its public address before you publish.',
      })
    })

    it('is told of a release that is blocked, what blocks it first, with figures and a file to look at', async () => {
      await publish(long)
      const { release, findings } = await found()
      expect(release).toEqual({ number: 2, status: 'blocked' })
      expect(findings.map(({ rule, severity, at }) => [rule, severity, at])).toEqual([
        ['text-fits', 'blocker', 'campaign.headline'],
        ['loopback-link', 'warning', 'link'],
      ])
      const [headline] = findings
      expect(headline).toMatchObject({ locales: ['bg'], touchpoints: ['linden-banners'], formats: ['jpg', 'webp', 'png', 'html'] })
      expect(headline?.cases[0]).toMatchObject({
        message: expect.stringMatching(/Shorten it by about \d+ characters\..*Bulgarian/) as unknown,
        expected: expect.stringContaining('size') as unknown,
        actual: expect.stringContaining('size') as unknown,
        seen: { type: 'image/jpeg', locale: 'bg' },
      })
      expect(await host.rest('GET', headline?.cases[0]?.seen?.asset ?? '')).toMatchObject({ status: 200 })
    })

    it('is nobody’s who has not signed in, and of no campaign that is not there', async () => {
      expect(await host.rest('GET', `/campaigns/${campaign}/findings`)).toMatchObject({ status: 403 })
      expect(await host.rest('GET', '/campaigns/999999/findings', { as: editor })).toMatchObject({ status: 404 })
    })
  })
}

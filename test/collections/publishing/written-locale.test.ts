import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, languages, startHost, titleOf, type Host } from '../a-host.ts'
import { publishedBrand, publishedCampaign } from '../authoring.ts'

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`a write that names no language on ${titleOf(database)}`, () => {
    let host: Host

    beforeAll(async () => {
      host = await startHost({ database: database.name, config: { localization: { ...languages, fallback: false } } })
    })
    afterAll(() => host.stop())

    it.each([{ priority: 2 }, { priority: 3, _status: 'published' }, { deletedAt: '2026-06-01T00:00:00.000Z' }])(
      'takes no text away: %j',
      async (change) => {
        const admin = await host.account('admin')
        const key = `brand-${Object.keys(change).join('-').toLowerCase().replaceAll('_', '')}`
        const id = await publishedCampaign(host.payload, await publishedBrand(host.payload, key), `of-${key}`)
        expect(await host.rest('PATCH', `/campaigns/${id}`, { as: admin, json: change })).toMatchObject({ status: 200 })
        const kept = { collection: 'campaigns', id, locale: 'all', draft: true, trash: true, depth: 0 } as const
        expect(await host.payload.findByID(kept)).toMatchObject({
          headline: { en: 'Lunch under the lindens', bg: 'Обяд под липите' },
          place: { name: { en: 'Borisova Gradina', bg: 'Борисова градина' } },
        })
      },
    )
  })
}

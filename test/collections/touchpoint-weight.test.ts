import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { complaintsOf, publishedBrand } from './authoring.ts'

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`the heaviest file of a touchpoint on ${titleOf(database)}`, () => {
    let host: Host
    beforeAll(async () => {
      host = await startHost({ database: database.name })
    })
    afterAll(() => host.stop())

    it('is kept in whole kilobytes, may be left out, and is refused with what to write otherwise', async () => {
      const as = await host.account('publisher')
      const brand = await publishedBrand(host.payload, 'network')
      const make = (key: string, maxKilobytes?: unknown) =>
        host.rest('POST', '/touchpoints', { as, json: { name: key, key, brand, channel: 'web-banner', maxKilobytes } })
      const kept = await make('light', 60)
      expect(kept.status, JSON.stringify(kept.body)).toBe(201)
      expect(kept.body.doc).toMatchObject({ maxKilobytes: 60 })
      expect((await make('usual')).status).toBe(201)
      for (const [at, wrong] of [0, -5, 60.5, 'light'].entries()) {
        const refused = await make(`wrong-${at}`, wrong)
        expect(refused.status, String(wrong)).toBe(400)
        expect(complaintsOf(refused.body).maxKilobytes).toContain('Write a whole number of kilobytes, such as 60, or nothing.')
      }
    })
  })
}

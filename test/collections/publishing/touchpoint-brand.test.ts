import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'
import { complaintsOf, publishedBrand } from '../authoring.ts'

type Id = string | number

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`a touchpoint and its brand on ${titleOf(database)}`, () => {
    let host: Host
    let admin: string
    let brand: Id

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      admin = await host.account('admin')
    })
    afterAll(() => host.stop())

    const touchpoint = async (key: string, more: object = {}) =>
      host.rest('POST', '/touchpoints', {
        as: admin,
        json: { name: 'At the door', key, brand, channel: 'web-banner', goal: 'visit', stage: 'during', ...more },
      })
    const idOf = (answer: { body: Record<string, unknown> }): Id => (answer.body.doc as { id: Id }).id
    const change = (collection: string, id: Id, json: object) => host.rest('PATCH', `/${collection}/${id}?locale=en`, { as: admin, json })

    it('stays together: another brand is refused at its field, with what to do', async () => {
      const other = await publishedBrand(host.payload, 'other')
      const id = idOf(await touchpoint('stays'))
      const refused = await change('touchpoints', id, { brand: other })
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body).brand).toContain('Make a new one')
      expect(await change('touchpoints', id, { brand, name: 'Renamed' })).toMatchObject({ status: 200 })
    })

    it('speaks only what its brand writes in, as that is live', async () => {
      const refused = await touchpoint('slovak', { locales: ['bg', 'sk'] })
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body).locales).toMatch(/does not write in Slovak.*Bulgarian/)
      await change('brands', brand, { locales: ['en', 'bg', 'sk'], _status: 'draft', name: 'Linden' })
      expect((await touchpoint('slovak', { locales: ['sk'] })).status).toBe(400)
      expect(await touchpoint('bulgarian', { locales: ['bg'] })).toMatchObject({ status: 201 })
    })

    it('loses no language that it speaks, until it is taken away there', async () => {
      const own = await publishedBrand(host.payload, 'two-tongues')
      const id = idOf(await touchpoint('speaks', { brand: own, locales: ['bg'] }))
      const take = () => change('brands', own, { locales: ['en'], _status: 'published' })
      const refused = await take()
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body).locales).toMatch(/"At the door" speaks Bulgarian/)
      expect(await change('touchpoints', id, { locales: [] })).toMatchObject({ status: 200 })
      expect(await take()).toMatchObject({ status: 200 })
    })
  })
}

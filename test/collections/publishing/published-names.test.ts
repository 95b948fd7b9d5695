import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { payloadTables } from '../../../src/storage/tables/payload-tables.ts'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'
import { brandData, campaignData, complaintsOf, draftCampaign, publishedBrand, publishedCampaign } from '../authoring.ts'

type Id = string | number

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`what printed codes stand for on ${titleOf(database)}`, () => {
    let host: Host
    let brand: Id
    let other: Id
    let admin: string

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      other = await publishedBrand(host.payload, 'other')
      admin = await host.account('admin')
    })
    afterAll(() => host.stop())

    const change = (id: Id, json: object, query = '') => host.rest('PATCH', `/campaigns/${id}?locale=en&${query}`, { as: admin, json })
    const create = (json: object) => host.rest('POST', '/campaigns?draft=true&locale=en', { as: admin, json })
    const pointerOf = async (slug: string) => (await payloadTables(host.payload).pointers.all()).find(({ campaign }) => campaign === slug)
    const gone: Record<string, (id: Id) => Promise<unknown>> = {
      deleted: (id) => host.rest('DELETE', `/campaigns/${id}`, { as: admin }),
      'in the trash': (id) => change(id, { deletedAt: new Date().toISOString() }),
      'deleted out of the trash': async (id) => {
        await change(id, { deletedAt: new Date().toISOString() })
        await host.rest('DELETE', `/campaigns/${id}?trash=true`, { as: admin })
      },
      unpublished: (id) => change(id, { _status: 'draft' }),
    }

    it.each(Object.keys(gone))('keeps the slug of a campaign that is %s from every other', async (how) => {
      const slug = `gone-${how.replaceAll(' ', '-')}`
      await gone[how]?.(await publishedCampaign(host.payload, brand, slug))
      for (const whose of [brand, other]) {
        const refused = await create(campaignData(whose, slug))
        expect(refused.status).toBe(400)
        expect(Object.keys(complaintsOf(refused.body))).toEqual(['slug'])
      }
      const draft = await draftCampaign(host.payload, other, `${slug}-renamed`)
      for (const json of [{ slug }, { slug, _status: 'published' }]) {
        expect(Object.keys(complaintsOf((await change(draft, json)).body))).toEqual(['slug'])
      }
    })

    it('proposes no slug that another campaign was published with, to a new campaign or to a copy', async () => {
      await gone.deleted?.(await publishedCampaign(host.payload, brand, 'night-market'))
      expect(await create({ brand: other, headline: 'Night market' })).toMatchObject({ body: { doc: { slug: 'night-market-2' } } })
      await gone.deleted?.(await publishedCampaign(host.payload, brand, 'tasting-copy'))
      const original = await draftCampaign(host.payload, brand, 'tasting')
      const copy = await host.rest('POST', `/campaigns/${original}/duplicate?draft=true`, { as: admin, json: {} })
      expect(copy).toMatchObject({ body: { doc: { slug: 'tasting-copy-2' } } })
    })

    it('lets the campaign itself come back, from the trash and by publishing again', async () => {
      const id = await publishedCampaign(host.payload, brand, 'comes-back')
      await gone['in the trash']?.(id)
      expect(await change(id, { deletedAt: null, _status: 'published' }, 'trash=true')).toMatchObject({ status: 200 })
      await gone.unpublished?.(id)
      expect(await change(id, { _status: 'published' })).toMatchObject({ status: 200 })
    })

    it('leaves a slug free that nothing was published with', async () => {
      await gone.deleted?.(await draftCampaign(host.payload, brand, 'only-a-draft'))
      expect(await create(campaignData(other, 'only-a-draft'))).toMatchObject({ status: 201 })
    })

    it('keeps slug and brand from the moment of publishing, while nothing of it is drawn yet', async () => {
      const id = await publishedCampaign(host.payload, brand, 'not-drawn-yet')
      expect(await pointerOf('not-drawn-yet')).toMatchObject({ owner: String(id), brand: 'linden', release: 0, state: 'withdrawn' })
      for (const status of ['draft', 'published']) {
        const refused = await change(id, { slug: 'another-name', brand: other, headline: 'Changed', _status: status })
        expect(refused.status).toBe(400)
        expect(complaintsOf(refused.body)).toEqual({
          slug: expect.stringContaining('duplicate'),
          brand: expect.stringContaining('duplicate'),
        })
      }
      expect(await change(id, { headline: 'Changed', _status: 'published' })).toMatchObject({ status: 200 })
    })

    it('takes the slug of whatever way a campaign is published in', async () => {
      const selected = await draftCampaign(host.payload, brand, 'selected')
      await change(selected, { _status: 'published' }, 'select[headline]=true')
      expect(await pointerOf('selected')).toMatchObject({ owner: String(selected) })
      const english = { ...brandData('english'), locales: ['en'], _status: 'published' as const }
      const { id: one } = await host.payload.create({ collection: 'brands', locale: 'en', data: english })
      const data = { ...campaignData(one, 'at-once'), _status: 'published' as const }
      const { id } = await host.payload.create({ collection: 'campaigns', locale: 'en', data })
      expect(await pointerOf('at-once')).toMatchObject({ owner: String(id) })
    })

    it('restores an older version under the slug that codes lead to', async () => {
      const id = await draftCampaign(host.payload, brand, 'first-name')
      await change(id, { slug: 'second-name', _status: 'published' })
      const where = { and: [{ parent: { equals: id } }, { 'version.slug': { equals: 'first-name' } }] }
      const { docs } = await host.payload.findVersions({ collection: 'campaigns', where, limit: 1 })
      const restored = await host.rest('POST', `/campaigns/versions/${docs[0]?.id}`, { as: admin })
      expect(restored).toMatchObject({ status: 200, body: { slug: 'second-name', _status: 'draft' } })
      expect(await change(id, { _status: 'published' })).toMatchObject({ status: 200 })
      expect(await create(campaignData(brand, 'first-name'))).toMatchObject({ status: 201 })
    })

    it('gives the key of a brand that is gone to no other', async () => {
      const lost = await publishedBrand(host.payload, 'lost')
      await gone.deleted?.(await publishedCampaign(host.payload, lost, 'of-the-lost'))
      await host.payload.db.deleteMany({ collection: 'touchpoints', where: { brand: { equals: lost } } })
      await host.payload.db.deleteOne({ collection: 'brands', where: { id: { equals: lost } } })
      const refused = await host.rest('POST', '/brands?locale=en', { as: admin, json: brandData('lost') })
      expect(Object.keys(complaintsOf(refused.body))).toEqual(['key'])
    })

    it('keeps what was published before slugs had owners', async () => {
      const [live, dead] = [await publishedCampaign(host.payload, brand, 'of-before'), await publishedCampaign(host.payload, brand, 'dead')]
      for (const slug of ['of-before', 'dead']) {
        await host.payload.db.updateOne({ collection: 'leitmotif-pointers', where: { id: { equals: slug } }, data: { owner: null } })
      }
      expect(Object.keys(complaintsOf((await change(live, { slug: 'renamed', brand: other })).body))).toEqual(['slug', 'brand'])
      await gone.deleted?.(dead)
      expect(Object.keys(complaintsOf((await create(campaignData(other, 'dead'))).body))).toEqual(['slug'])
      expect(await change(live, { _status: 'published' })).toMatchObject({ status: 200 })
      expect(await pointerOf('of-before')).toMatchObject({ owner: String(live) })
    })
  })
}

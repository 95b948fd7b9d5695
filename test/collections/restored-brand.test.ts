import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { publishedBrand } from './authoring.ts'

describe.for(databases.map((database) => [titleOf(database), database] as const))(
  'a brand of which a version is restored, on %s',
  ([, { name, missing }]) => {
    let host: Host
    beforeAll(async () => {
      if (!missing) host = await startHost({ database: name })
    })
    afterAll(() => host?.stop())

    it.skipIf(missing).for(['editor', 'publisher', 'admin'])(
      'keeps its key, and can be published, when an %s restores it',
      async (role) => {
        const id = await publishedBrand(host.payload, role)
        const as = await host.account(role)
        const publisher = await host.account('publisher')
        const { key } = (await host.rest('GET', `/brands/${id}`, { as })).body
        const { docs } = await host.payload.findVersions({
          collection: 'brands' as CollectionSlug,
          where: { parent: { equals: id } },
          limit: 1,
        })
        expect((await host.rest('POST', `/brands/versions/${docs[0]?.id}`, { as })).status).toBe(200)
        expect((await host.rest('GET', `/brands/${id}?draft=true`, { as })).body.key).toBe(key)
        const published = await host.rest('PATCH', `/brands/${id}?locale=en`, { as: publisher, json: { _status: 'published' } })
        expect(published).toMatchObject({ status: 200, body: { doc: { key, _status: 'published' } } })
      },
    )

    it.skipIf(missing)('finds its key again where a draft of it has lost it', async () => {
      const id = await publishedBrand(host.payload, 'lost')
      const publisher = await host.account('publisher')
      const { docs } = await host.payload.findVersions({
        collection: 'brands' as CollectionSlug,
        locale: 'all',
        where: { parent: { equals: id } },
        limit: 1,
      })
      const [newest] = docs
      if (!newest) throw new Error('A brand has a version.')
      const lost = { ...newest.version, key: null, _status: 'draft' }
      await host.payload.db.updateVersion({
        collection: 'brands' as CollectionSlug,
        id: newest.id,
        versionData: { ...newest, version: lost } as never,
      })
      const published = await host.rest('PATCH', `/brands/${id}?locale=en`, { as: publisher, json: { _status: 'published' } })
      expect(published).toMatchObject({ status: 200, body: { doc: { key: 'lost', _status: 'published' } } })
    })
  },
)

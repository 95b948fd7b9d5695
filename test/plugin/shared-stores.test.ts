import { randomBytes } from 'node:crypto'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionConfig } from 'payload'
import { afterEach, describe, expect, it } from 'vitest'
import { defaultSlugs } from '../../src/storage/slugs/slugs.ts'
import { databases, startHost, titleOf, type Host, type HostOptions } from '../collections/a-host.ts'

const uri = new URL(process.env.MONGODB_TEST_URI ?? 'mongodb://127.0.0.1/?replicaSet=none')
const users: CollectionConfig = { slug: 'users', auth: true, fields: [] }
const of = (slug: string, more: Partial<CollectionConfig> = {}): CollectionConfig => ({
  slug,
  fields: [{ name: 'title', type: 'text' }],
  ...more,
})

for (const database of databases.filter(({ name }) => name === 'MongoDB')) {
  describe.skipIf(database.missing !== undefined)(`documents of a host's on ${titleOf(database)}`, () => {
    let host: Host | undefined
    afterEach(async () => {
      await host?.stop()
      host = undefined
    })
    const start = async (collections: CollectionConfig[], more: HostOptions = {}) =>
      (host = await startHost({ database: 'MongoDB', ...more, config: { ...more.config, collections: [users, ...collections] } }))
    const on =
      (name: string, more: object = {}): NonNullable<HostOptions['db']> =>
      () => {
        const own = new URL(uri)
        own.pathname = `/${name}`
        return mongooseAdapter({ url: own.href, ensureIndexes: true, ...more })
      }

    for (const [title, collection, ours] of [
      ['in the singular', of('brand'), 'brands'],
      ['in other letters', of('Campaign'), 'campaigns'],
      ['in the singular, of two words', of('print-run'), 'print-runs'],
      ['that it names itself', of('shops', { dbName: 'clients' }), 'clients'],
      ['for versions only', of('history', { dbName: '_brands_versions' }), 'brands'],
    ] as const)
      it(`are never among ours: a slug ${title} is refused before the database is opened, with what to do`, async () => {
        const name = `leitmotif-${randomBytes(8).toString('hex')}`
        const said = await start([collection], { db: on(name) }).then(
          () => 'started',
          (error: Error) => error.message,
        )
        expect(said).toContain(`"${ours}" (`)
        expect(said).toContain(`"${collection.slug}"`)
        expect(said).toMatch(/leitmotif\(\{ slugs: \{ \w+: 'leitmotif-/)
        host = await startHost({ db: on(name), config: { collections: [users] }, options: { slugs: others } })
        const { connection } = host.payload.db as unknown as { connection: { listCollections(): Promise<{ name: string }[]> } }
        const there = (await connection.listCollections()).map((one) => one.name)
        expect(there.filter((one) => Object.values(defaultSlugs).some((slug) => one === slug || one === `_${slug}_versions`))).toEqual([])
      })

    it('stay theirs under the slugs that the refusal names, and where nothing is pluralised', async () => {
      const { payload } = await start([of('brand')], { options: { slugs: { brands: 'leitmotif-brands' } } })
      await payload.create({ collection: 'brand', data: { title: 'Acme' } } as never)
      expect((await payload.find({ collection: 'leitmotif-brands' as 'brands' })).docs).toEqual([])
      await host?.stop()
      const singular = await start([of('brand', { graphQL: false })], {
        db: on(`leitmotif-${randomBytes(8).toString('hex')}`, { autoPluralization: false }),
      })
      await singular.payload.create({ collection: 'brand', data: { title: 'Acme' } } as never)
      expect((await singular.payload.find({ collection: 'brands' })).docs).toEqual([])
    })
  })
}

const others = Object.fromEntries(Object.keys(defaultSlugs).map((name) => [name, `house-${name.toLowerCase()}`])) as NonNullable<
  HostOptions['options']
>['slugs'] &
  object

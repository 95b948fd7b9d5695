import { createRequire } from 'node:module'
import { configToSchema } from '@payloadcms/graphql'
import { createLocalReq, type CollectionSlug } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Answer, type Asked, type Host } from './a-host.ts'
import { payloadKeys } from '../../src/storage/tables/clients.ts'
import { draftCampaign, publishedBrand, upload } from './authoring.ts'

// The copy that Payload builds its schema with; vitest would take the package's other one.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql')

type Id = string | number
type Kind = 'campaigns' | 'brands' | 'touchpoints' | 'clients' | 'pictures'

/** A field of each kind that is the same in all languages, and what two people write into it. */
const written: Readonly<Record<Kind, readonly [field: string, first: string | number, second: string | number]>> = {
  campaigns: ['tone', 'formal', 'playful'],
  brands: ['voice', 'First', 'Second'],
  touchpoints: ['name', 'First', 'Second'],
  clients: ['name', 'First', 'Second'],
  pictures: ['focalX', 10, 20],
}

/** How a writer says upon which revision the write was made, and what the answer is when that is old. */
const waysToSay: readonly { says: string; status: number; with(revision: string, json: object): Asked }[] = [
  { says: 'a revision', status: 409, with: (revision, json) => ({ json: { ...json, revision } }) },
  { says: 'If-Match', status: 412, with: (revision, json) => ({ json, headers: { 'if-match': `"${revision}"` } }) },
  {
    says: 'the form',
    status: 409,
    with(revision, json) {
      const form = new FormData()
      form.append('_payload', JSON.stringify({ ...json, revision }))
      return { form }
    },
  },
]

/** What each kind of write sends, in which language. */
const acts = [
  { says: 'publishes', query: '?locale=en', json: { _status: 'published' } },
  { says: 'publishes in another language', query: '?locale=bg', json: { _status: 'published' } },
  { says: 'saves a draft', query: '?locale=en&draft=true', json: { _status: 'draft' } },
  { says: 'autosaves', query: '?locale=en&draft=true&autosave=true', json: { _status: 'draft' } },
]
/** Of what has no drafts. A picture asks for its words in each language. */
const saves = [
  { says: 'saves', query: '?locale=en', json: {} },
  { says: 'saves in another language', query: '?locale=bg', json: { alt: 'Стена' } },
]

const cases = (Object.keys(written) as Kind[]).flatMap((kind) =>
  waysToSay.flatMap((way) => (kind === 'campaigns' || kind === 'brands' ? acts : saves).map((act) => ({ kind, way, act }))),
)

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`two who write at once on ${titleOf(database)}`, () => {
    let host: Host
    let brand: Id
    let admin: string
    let picture: Uint8Array
    let count = 0

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      admin = await host.account('admin')
      brand = await publishedBrand(host.payload)
      picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#1f4d3a' } })
        .png()
        .toBuffer()
    })
    afterAll(() => host.stop())

    const make = async (kind: Kind): Promise<Id> => {
      count += 1
      if (kind === 'brands') return publishedBrand(host.payload, `house-${count}`)
      if (kind === 'campaigns') return draftCampaign(host.payload, brand, `park-${count}`)
      const data =
        kind === 'clients'
          ? { name: 'Website', brands: [brand] }
          : { name: 'Page', key: `page-${count}`, brand, channel: 'facebook-post', goal: 'visit', stage: 'during' }
      const made =
        kind === 'pictures'
          ? await upload(host, kind, { name: `${count}.png`, type: 'image/png', bytes: picture }, { alt: 'A wall' }, admin)
          : await host.rest('POST', `/${kind}`, { as: admin, json: data })
      return (made.body.doc as { id: Id }).id
    }
    const read = async (kind: Kind, id: Id, query = '?draft=true&locale=en&depth=0') =>
      (await host.rest('GET', `/${kind}/${id}${query}`, { as: admin })).body
    const revisionOf = async (kind: Kind, id: Id, query?: string): Promise<string> => String((await read(kind, id, query)).revision)

    it.each(cases)(
      'refuse the second of $kind, who says $way.says and $act.says, and keep what the first saved',
      async ({ kind, way, act }) => {
        const id = await make(kind)
        const revision = await revisionOf(kind, id)
        const [field, first, second] = written[kind]
        const write = (value: string | number, said: string): Promise<Answer> =>
          host.rest('PATCH', `/${kind}/${id}${act.query}`, { as: admin, ...way.with(said, { ...act.json, [field]: value }) })
        expect((await write(first, revision)).status).toBe(200)
        const refused = await write(second, revision)
        expect(refused.status, JSON.stringify(refused.body)).toBe(way.status)
        const newest = await revisionOf(kind, id)
        expect(refused.body.errors).toMatchObject([{ data: { revision: newest, errors: [{ path: 'revision' }] } }])
        expect(JSON.stringify(refused.body)).toContain('Somebody else has saved this')
        expect((await read(kind, id))[field]).toBe(first)
        expect((await write(second, newest)).status).toBe(200)
        expect((await read(kind, id))[field]).toBe(second)
      },
    )

    it('have a revision of everything of ours that people change', () => {
      const changeable = host.payload.config.collections.filter(({ access, admin: { group } }) => group === 'Leitmotif' && access.update)
      const without = changeable.filter(({ flattenedFields }) => !flattenedFields.some(({ name }) => name === 'revision'))
      expect(without.map(({ slug }) => slug)).toEqual(['releases'])
    })

    it('keep the file of a picture that the first replaced', async () => {
      const id = await make('pictures')
      const revision = await revisionOf('pictures', id)
      const replace = () => {
        const form = new FormData()
        form.append('file', new Blob([picture as BlobPart], { type: 'image/png' }), `new-${count}.png`)
        form.append('_payload', JSON.stringify({ revision }))
        return host.rest('PATCH', `/pictures/${id}`, { as: admin, form })
      }
      expect((await replace()).status).toBe(200)
      expect((await replace()).status).toBe(409)
      const { filename } = await read('pictures', id)
      expect((await host.fetch('GET', `/pictures/file/${String(filename)}`, { as: admin })).status).toBe(200)
    })

    it('let one of many win who write upon the same revision at the same moment', async () => {
      for (const query of ['?locale=en&draft=true', '?locale=en']) {
        const id = await make('campaigns')
        const revision = await revisionOf('campaigns', id)
        const json = { _status: query.includes('draft') ? 'draft' : 'published', revision }
        const answers = await Promise.all(
          Array.from({ length: 6 }, (_, number) =>
            host.rest('PATCH', `/campaigns/${id}${query}`, { as: admin, json: { ...json, priority: number + 1 } }),
          ),
        )
        const won = answers.flatMap(({ status }, number) => (status === 200 ? [number + 1] : []))
        expect(won, JSON.stringify(answers.map(({ body }) => body.errors))).toHaveLength(1)
        expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
        expect((await read('campaigns', id)).priority).toBe(won[0])
      }
    })

    it('take a write that says no revision, or any with If-Match: *, and no revision of many at once', async () => {
      const id = await make('brands')
      expect((await host.rest('PATCH', `/brands/${id}`, { as: admin, json: { voice: 'Calm' } })).status).toBe(200)
      expect((await host.rest('PATCH', `/brands/${id}`, { as: admin, json: { voice: 'Calm' }, headers: { 'if-match': '*' } })).status).toBe(
        200,
      )
      const json = { voice: 'Loud', revision: await revisionOf('brands', id) }
      expect((await host.rest('PATCH', `/brands?where[id][equals]=${id}`, { as: admin, json })).status).toBe(400)
      expect((await read('brands', id)).voice).toBe('Calm')
      const unpublished = await host.rest('PATCH', `/brands/${id}`, { as: admin, json: { _status: 'draft', revision: json.revision } })
      expect(unpublished.status).toBe(200)
      expect((await read('brands', id, '?depth=0'))._status).toBe('draft')
    })

    it('read the revision that the next write is taken with, whatever was done before', async () => {
      const id = await make('campaigns')
      const path = `/campaigns/${id}`
      const versionOf = async () => {
        const { docs } = await host.payload.findVersions({ collection: 'campaigns' as CollectionSlug, where: { parent: { equals: id } } })
        return docs[1]?.id
      }
      const before: readonly (readonly [method: string, path: () => string | Promise<string>, json: object])[] = [
        ['PATCH', () => `${path}?draft=true`, { tone: 'formal' }],
        ['PATCH', () => path, { _status: 'published' }],
        ['PATCH', () => `${path}?draft=true&autosave=true`, { tone: 'quiet' }],
        ['POST', async () => `/campaigns/versions/${await versionOf()}`, {}],
        ['PATCH', () => path, { _status: 'draft' }],
        ['PATCH', () => path, { deletedAt: new Date().toISOString() }],
        ['PATCH', () => `${path}?trash=true`, { deletedAt: null }],
      ]
      for (const [method, where, json] of before) {
        const done = await host.rest(method, await where(), { as: admin, json })
        expect(done.status, JSON.stringify([json, done.body])).toBe(200)
        const query = 'deletedAt' in json && json.deletedAt !== null ? '&trash=true' : ''
        const newest = await revisionOf('campaigns', id, `?draft=true${query}`)
        expect((done.body.doc as { revision: string } | undefined)?.revision ?? newest).toBe(newest)
        if (query === '') {
          const saved = await host.rest('PATCH', `${path}?draft=true`, { as: admin, json: { priority: 1, revision: newest } })
          expect(saved.status, JSON.stringify([json, saved.body])).toBe(200)
        }
      }
      const live = await host.rest('PATCH', path, { as: admin, json: { _status: 'published' } })
      expect(live.status, JSON.stringify(live.body)).toBe(200)
      expect(await revisionOf('campaigns', id, '?draft=false')).toBe(await revisionOf('campaigns', id))
      expect((await read('campaigns', id, '?draft=true&select[revision]=true')).revision).toBe(await revisionOf('campaigns', id))
      expect((await host.rest('POST', `${path}/duplicate`, { as: admin, json: {} })).status).toBe(200)
    })

    it('hear from a key that was made which revision its client has, and nothing of its use', async () => {
      const id = await make('clients')
      const { body } = await host.rest('POST', `/clients/${id}/key`, { as: admin })
      expect(body.revision).toBe(await revisionOf('clients', id))
      await payloadKeys(host.payload).authenticate(String(body.key))
      const used = await read('clients', id)
      expect(used).toMatchObject({ revision: body.revision, lastUsedAt: expect.any(String) as string })
      const stale = { name: 'Shop', lastUsedAt: null, keyHint: 'old', revision: body.revision }
      expect((await host.rest('PATCH', `/clients/${id}`, { as: admin, json: stale })).status).toBe(200)
      expect(await read('clients', id)).toMatchObject({ name: 'Shop', lastUsedAt: used.lastUsedAt, keyHint: used.keyHint })
    })

    it('are told over GraphQL too', async () => {
      const id = await make('campaigns')
      const { schema } = configToSchema(host.payload.config)
      const user = { id: 1, collection: 'users', role: 'admin' } as never
      const ask = async (source: string) =>
        graphql({ schema, source, contextValue: { req: await createLocalReq({ user }, host.payload), headers: {} } })
      const said = JSON.stringify(id)
      const { data } = await ask(`{ Campaign(id: ${said}, draft: true) { revision } }`)
      const { revision } = data?.Campaign as { revision: string }
      const write = () => ask(`mutation { updateCampaign(id: ${said}, data: { priority: 2, revision: "${revision}" }) { id } }`)
      expect((await write()).errors).toBeUndefined()
      expect(JSON.stringify((await write()).errors)).toContain('Somebody else has saved this')
    })
  })
}

import { APIError, type CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'
import { brandData, draftCampaign, publishedBrand } from '../authoring.ts'

type Id = string | number
type Kind = 'campaigns' | 'brands'
/** What a document was before: never published, published, or published with a newer draft of somebody's. */
type State = 'draft' | 'live' | 'live with a newer draft'
type Shown = 'Draft' | 'Live' | 'Newer' | 'Mine'

interface Way {
  readonly says: string
  readonly kinds?: readonly Kind[]
  write(host: Host, kind: Kind, id: Id, as: string): Promise<unknown>
  /** What a publisher's write leaves live; an editor's never changes it. */
  leaves(before: Shown | undefined, state: State): Shown | undefined
}

const same: Way['leaves'] = (before) => before
const nothing: Way['leaves'] = () => undefined
const word = (kind: Kind) => (kind === 'campaigns' ? 'summary' : 'legalLine')
const patch =
  (query: string, json: (kind: Kind) => object): Way['write'] =>
  (host, kind, id, as) =>
    host.rest('PATCH', `/${kind}/${id}?locale=en${query}`, { as, json: json(kind) })
const patchMany =
  (query: string, json: (kind: Kind) => object): Way['write'] =>
  (host, kind, id, as) =>
    host.rest('PATCH', `/${kind}?where[id][equals]=${id}&locale=en${query}`, { as, json: json(kind) })
const mine = (kind: Kind) => ({ [word(kind)]: 'Mine' })
/** Payload's schema wants groups with required fields in every update. */
const groups = (kind: Kind) => (kind === 'brands' ? { palette: brandData('any').palette } : {})
const mutation =
  (data: (kind: Kind) => object): Way['write'] =>
  (host, kind, id, as) => {
    const name = kind === 'campaigns' ? 'Campaign' : 'Brand'
    const source = `mutation ($data: mutation${name}UpdateInput!) { update${name}(id: ${JSON.stringify(id)}, data: $data) { id } }`
    return host.graphql(source, as, { data: data(kind) })
  }
const restore =
  (status: 'published' | 'draft', query: string): Way['write'] =>
  async (host, kind, id, as) => {
    const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: status } }] }
    const { docs } = await host.payload.findVersions({ collection: kind as CollectionSlug, where, sort: 'createdAt', limit: 1 })
    return docs[0] && host.rest('POST', `/${kind}/versions/${docs[0].id}${query}`, { as })
  }
const local =
  (more: object, data: (kind: Kind) => object): Way['write'] =>
  async (host, kind, id, as) => {
    const { docs } = await host.payload.find({ collection: 'users', where: { email: { equals: as } } })
    const user = docs[0] ? { ...docs[0], collection: 'users' as const } : null
    const asked = { collection: kind as 'brands', id, locale: 'en' as never, overrideAccess: false, user, data: data(kind), ...more }
    return host.payload.update(asked as Parameters<Host['payload']['update']>[0])
  }

const ways: readonly Way[] = [
  { says: 'an empty PATCH', write: patch('', () => ({})), leaves: same },
  { says: 'a PATCH without a status', write: patch('', mine), leaves: same },
  { says: 'a PATCH as the form saves a draft', write: patch('&draft=true', (kind) => ({ ...mine(kind), _status: 'draft' })), leaves: same },
  { says: 'a PATCH of what was read as a draft', write: patch('', (kind) => ({ ...mine(kind), _status: 'draft' })), leaves: same },
  { says: 'a PATCH with deletedAt: null', write: patch('&trash=true', (kind) => ({ ...mine(kind), deletedAt: null })), leaves: same },
  { says: 'an autosave', write: patch('&autosave=true', mine), leaves: same },
  { says: 'a PATCH with publishAllLocales', write: patch('&publishAllLocales=true', mine), leaves: same },
  { says: 'a PATCH with publishSpecificLocale', write: patch('&publishSpecificLocale=en', mine), leaves: same },
  { says: 'a PATCH with unpublishAllLocales', write: patch('&unpublishAllLocales=true', mine), leaves: same },
  { says: 'a PATCH of many without a status', write: patchMany('', mine), leaves: same },
  {
    says: 'a PATCH of many out of the trash',
    write: patchMany('&trash=true', (kind) => ({ ...mine(kind), deletedAt: null })),
    leaves: same,
  },
  { says: 'an update over the Local API', write: local({}, mine), leaves: same },
  { says: 'an update over GraphQL', write: mutation((kind) => ({ ...mine(kind), ...groups(kind) })), leaves: same },
  { says: 'restoring a draft', write: restore('draft', ''), leaves: same },
  { says: 'restoring a draft with draft=false', write: restore('draft', '?draft=false'), leaves: same },
  { says: 'restoring a published version', write: restore('published', ''), leaves: same },
  { says: 'restoring a published version as a draft', write: restore('published', '?draft=true'), leaves: same },
  {
    says: 'restoring over GraphQL',
    async write(host, kind, id, as) {
      const { docs } = await host.payload.findVersions({ collection: kind as CollectionSlug, where: { parent: { equals: id } } })
      const version = docs.at(-1)?.id ?? ''
      const query = `mutation { restoreVersion${kind === 'campaigns' ? 'Campaign' : 'Brand'}(id: ${JSON.stringify(version)}) { id } }`
      return host.graphql(query, as)
    },
    leaves: same,
  },
  {
    says: 'duplicating',
    kinds: ['campaigns'],
    async write(host, kind, id, as) {
      const made = await host.rest('POST', `/${kind}/${id}/duplicate?draft=false`, { as, json: {} })
      const copy = made.body.doc as { id: Id } | undefined
      if (copy) expect(await shown(host, kind, copy.id)).toBeUndefined()
    },
    leaves: same,
  },
  { says: 'publishing', write: patch('', (kind) => ({ ...mine(kind), _status: 'published' })), leaves: () => 'Mine' },
  {
    says: 'publishing over GraphQL',
    write: mutation((kind) => ({ ...mine(kind), ...groups(kind), _status: 'published' })),
    leaves: () => 'Mine',
  },
  { says: 'unpublishing over GraphQL', kinds: ['campaigns'], write: mutation(() => ({ _status: 'draft' })), leaves: nothing },
  {
    says: 'publishing what is newest',
    write: patch('', () => ({ _status: 'published' })),
    leaves: (before, state) => (state === 'live with a newer draft' ? 'Newer' : (before ?? 'Draft')),
  },
  {
    says: 'publishing many',
    write: patchMany('', () => ({ _status: 'published' })),
    leaves: (before, state) => (state === 'live with a newer draft' ? 'Newer' : (before ?? 'Draft')),
  },
  { says: 'unpublishing', write: patch('', () => ({ _status: 'draft' })), leaves: nothing },
  { says: 'unpublishing many', write: patchMany('', () => ({ _status: 'draft' })), leaves: nothing },
  {
    says: 'moving into the trash',
    kinds: ['campaigns'],
    write: patch('', () => ({ deletedAt: '2026-01-01T00:00:00.000Z' })),
    leaves: nothing,
  },
  {
    says: 'moving into the trash and out of it',
    kinds: ['campaigns'],
    async write(host, kind, id, as) {
      await host.rest('PATCH', `/${kind}/${id}`, { as, json: { deletedAt: '2026-01-01T00:00:00.000Z' } })
      return host.rest('PATCH', `/${kind}/${id}?trash=true`, { as, json: { deletedAt: null } })
    },
    leaves: nothing,
  },
]

/** What the row says that releases are made of; undefined where nothing is live. */
async function shown(host: Host, kind: Kind, id: Id): Promise<Shown | undefined> {
  const where = { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] }
  const { docs } = await host.payload.find({ collection: kind as CollectionSlug, where, locale: 'en' as never, depth: 0 })
  return docs[0] && (Reflect.get(docs[0], word(kind)) as Shown)
}

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`what is live on ${titleOf(database)}`, () => {
    let host: Host
    let brand: Id
    const accounts = new Map<string, string>()
    let count = 0

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      for (const role of ['editor', 'publisher']) accounts.set(role, await host.account(role))
    })
    afterAll(() => host.stop())

    async function inState(kind: Kind, state: State): Promise<Id> {
      const name = `${kind}-${(count += 1)}`
      const write = (id: Id, said: Shown, more: object) => {
        const data = { [word(kind)]: said, ...more }
        return host.payload.update({ collection: kind as CollectionSlug, id, locale: 'en' as never, data } as never)
      }
      const id =
        kind === 'campaigns'
          ? await draftCampaign(host.payload, brand, name)
          : (await host.payload.create({ collection: 'brands', locale: 'en', draft: true, data: brandData(name) })).id
      if (kind === 'brands') {
        await host.payload.update({ collection: 'brands', id, locale: 'bg', data: { slogan: 'Има място за всички' } })
      }
      await write(id, 'Draft', {})
      if (state !== 'draft') await write(id, 'Live', { _status: 'published' })
      if (state === 'live with a newer draft') await write(id, 'Newer', {})
      return id
    }

    const states: readonly State[] = ['draft', 'live', 'live with a newer draft']
    const cases = ways.flatMap((way) =>
      (way.kinds ?? (['campaigns', 'brands'] as const)).flatMap((kind) => [
        ...states.map((state) => ({ way, says: way.says, kind, role: 'publisher', state })),
        { way, says: way.says, kind, role: 'editor', state: 'live with a newer draft' as State },
      ]),
    )

    it.each(cases)('is what acts make it: $says by a $role, of $kind: $state', async ({ way, kind, role, state }) => {
      const id = await inState(kind, state)
      const before = await shown(host, kind, id)
      expect(before).toBe(state === 'draft' ? undefined : 'Live')
      await way.write(host, kind, id, accounts.get(role) ?? '').catch((error: unknown) => {
        // What is refused is an outcome; what was never carried out would test nothing.
        if (!(error instanceof APIError)) throw error
      })
      expect(await shown(host, kind, id)).toBe(role === 'editor' ? before : way.leaves(before, state))
    })

    it('keeps what was written without an act as the newest draft', async () => {
      const id = await inState('campaigns', 'live')
      await patch('', mine)(host, 'campaigns', id, accounts.get('publisher') ?? '')
      const draft = await host.payload.findByID({ collection: 'campaigns', id, draft: true, locale: 'en' })
      expect(draft).toMatchObject({ summary: 'Mine', _status: 'draft' })
    })

    it('says of a restored version that it is a draft, and publishes it when somebody does', async () => {
      const id = await inState('campaigns', 'live with a newer draft')
      const publisher = accounts.get('publisher') ?? ''
      const where = { and: [{ parent: { equals: id } }, { 'version.summary': { equals: 'Draft' } }] }
      const { docs } = await host.payload.findVersions({ collection: 'campaigns', where, locale: 'en' as never })
      const restored = await host.rest('POST', `/campaigns/versions/${docs[0]?.id}?draft=false`, { as: publisher })
      expect(restored).toMatchObject({ status: 200, body: { _status: 'draft', message: expect.stringContaining('draft') } })
      expect(await shown(host, 'campaigns', id)).toBe('Live')
      await patch('', () => ({ _status: 'published' }))(host, 'campaigns', id, publisher)
      expect(await shown(host, 'campaigns', id)).toBe('Draft')
    })

    it('takes what an editor’s form sends of a document that is in no trash', async () => {
      const id = await inState('campaigns', 'live')
      const json = { summary: 'Mine', deletedAt: null, _status: 'draft' }
      expect(await host.rest('PATCH', `/campaigns/${id}?draft=true`, { as: accounts.get('editor') ?? '', json })).toMatchObject({
        status: 200,
      })
    })
  })
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { MigrateUpArgs, MongooseAdapter } from '@payloadcms/db-mongodb'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mongodbMigrations } from '../../src/migrations/mongodb/index.ts'
import { payloadAuthored } from '../../src/storage/documents/authored.ts'
import { payloadTables } from '../../src/storage/tables/payload-tables.ts'
import { slugsOf } from '../../src/storage/slugs/slugs.ts'
import { inMongodb, inSqlite, type Data, type Row } from '../fixtures/landed/changes.ts'
import { expectAllStands } from '../fixtures/landed/expect-all-stands.ts'
import { databases, titleOf } from './a-payload.ts'

const fixture = (name: string) => gunzipSync(readFileSync(join('test/fixtures/landed', name))).toString('utf8')

let cacheKey = ''
let folder: string | undefined
let payload: Payload | undefined
afterEach(async () => {
  await payload?.destroy()
  payload = undefined
  vi.unstubAllEnvs()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
})

/** The hub's own configuration on a data folder, as a start in production has it; nothing is released. */
async function startHub(dataDir: string, databaseUri = ''): Promise<Payload> {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('PAYLOAD_DISABLE_DEPENDENCY_CHECKER', 'true')
  vi.stubEnv('PAYLOAD_SECRET', 'only a test')
  vi.stubEnv('DATA_DIR', dataDir)
  vi.stubEnv('DATABASE_URI', databaseUri)
  vi.resetModules()
  const { default: config } = (await import('../../payload.config.ts')) as { default: Promise<SanitizedConfig> }
  const built = await config
  cacheKey = randomBytes(8).toString('hex')
  payload = await getPayload({
    config: { ...built, logger: { options: { level: 'silent' } } },
    key: cacheKey,
    disableOnInit: true,
  })
  return payload
}

function newFolder(): string {
  folder = mkdtempSync(join(tmpdir(), 'leitmotif-landed-'))
  mkdirSync(join(folder, 'data'))
  return join(folder, 'data')
}

/** What somebody finds who goes on working: all that was there, read through the collections of today. */
async function expectToWork(hub: Payload): Promise<void> {
  const slugs = slugsOf(hub)
  const all = { depth: 0, pagination: false, overrideAccess: true, locale: 'all' } as const
  const count = async (collection: string, more = {}) => (await hub.find({ ...all, ...more, collection })).docs.length
  expect(await count(slugs.pictures)).toBe(11)
  expect(await count(slugs.campaigns, { trash: true })).toBe(5)
  expect(await count(slugs.campaigns, { draft: true })).toBe(4)
  for (const [name, expected] of Object.entries({ brands: 2, touchpoints: 8, fonts: 1, clients: 1, printRuns: 1, releases: 4 } as const))
    expect(await count(slugs[name as 'brands']), name).toBe(expected)

  const campaigns = await payloadAuthored(hub).campaigns()
  expect(campaigns.map(({ slug }) => slug).toSorted()).toEqual(['fresh-from-the-kiln', 'lantern-evenings', 'table-among-trees'])
  for (const { document } of campaigns)
    expect(document.campaign.images.map(({ asset }) => 'sha256' in asset && asset.sha256)).not.toContain(false)
  const tables = payloadTables(hub)
  const live = (await tables.pointers.all()).filter(({ state }) => state === 'live')
  expect(live.map(({ campaign, release }) => `${campaign} ${release}`).toSorted()).toEqual([
    'fresh-from-the-kiln 1',
    'lantern-evenings 2',
    'table-among-trees 1',
  ])
  const links = (await hub.db.find<Row & { id: string }>({ collection: slugs.links, limit: 0, pagination: false })).docs
  expect(links).toHaveLength(48)
  for (const { id } of links) expect(await tables.links.find(id)).toMatchObject({ code: id })
  const kept = new Request('http://localhost/api/media/file/fener-logo-on-light.svg')
  const answer = await handleEndpoints({ config: hub.config, request: kept, payloadInstanceCacheKey: cacheKey })
  expect(answer.headers.get('location')).toBe('/api/pictures/file/fener-logo-on-light.svg')
  const { user } = await hub.login({ collection: 'users', data: { email: 'publisher@example.com', password: 'correct horse' } })
  expect(user).toMatchObject({ role: 'publisher' })
}

describe('data of the last landed version', () => {
  it('stands in every row on SQLite, and is found by the hub of today', async () => {
    const dataDir = newFolder()
    const file = drizzle({ connection: { url: `file:${join(dataDir, 'leitmotif.db')}` } }).$client
    const rowsIn = async (): Promise<Data> => {
      const { rows: tables } = await file.execute(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      const names = tables.map(({ name }) => String(name)).filter((name) => name !== 'payload_migrations')
      return new Map(
        await Promise.all(
          names.map(async (name) => {
            const { rows } = await file.execute(`SELECT * FROM \`${name}\``)
            return [name, rows.map((row) => ({ ...row }))] as const
          }),
        ),
      )
    }
    await file.executeMultiple(fixture('sqlite.sql.gz'))
    const before = await rowsIn()
    expect(before.get('media')).toHaveLength(11)
    const hub = await startHub(dataDir)
    expectAllStands(before, await rowsIn(), inSqlite)
    await expectToWork(hub)
    const { rows: broken } = await file.execute('PRAGMA foreign_key_check')
    expect(broken).toEqual([])
    file.close()
  })

  it('knows of every campaign and version on SQLite whether it is limited to some touchpoints', async () => {
    const dataDir = newFolder()
    const file = drizzle({ connection: { url: `file:${join(dataDir, 'leitmotif.db')}` } }).$client
    await file.executeMultiple(fixture('sqlite.sql.gz'))
    const limit = (rels: string, path: string, rows: string) =>
      file.execute(
        `INSERT INTO ${rels} (parent_id, path, touchpoints_id) SELECT id, '${path}', (SELECT max(id) FROM touchpoints) FROM ${rows} LIMIT 1`,
      )
    await limit('campaigns_rels', 'touchpoints', 'campaigns')
    await limit('_campaigns_v_rels', 'version.touchpoints', '_campaigns_v')
    file.close()
    const hub = await startHub(dataDir)
    const all = { collection: slugsOf(hub).campaigns, depth: 0, pagination: false, showHiddenFields: true, trash: true } as const
    const campaigns = (await hub.find(all)).docs as Row[]
    const versions = (await hub.findVersions(all)).docs.map(({ version }) => version as unknown as Row)
    for (const rows of [campaigns, versions]) {
      expect(rows.filter(({ touchpoints }) => (touchpoints as unknown[]).length > 0)).toMatchObject([{ narrowed: true }])
      expect(rows.filter(({ narrowed }) => narrowed)).toHaveLength(1)
    }
  })

  const mongo = databases.find(({ name }) => name === 'MongoDB')
  describe.skipIf(mongo?.missing !== undefined)(mongo ? titleOf(mongo) : '', () => {
    const connection = (hub: Payload) => (hub.db as unknown as MongooseAdapter).connection
    const databaseOf = (hub: Payload) => {
      const { db } = connection(hub)
      if (!db) throw new Error('MongoDB is not connected')
      return db
    }
    const documentsIn = async (hub: Payload): Promise<Data> => {
      const names = (await databaseOf(hub).listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
      const { EJSON } = connection(hub).base.mongo.BSON
      const read = names.map(async (name) => {
        const documents = await databaseOf(hub).collection(name).find().toArray()
        return [name, documents.map((document) => EJSON.serialize(document) as Row)] as const
      })
      return new Map((await Promise.all(read)).filter(([name]) => name !== 'payload-migrations'))
    }
    /** A database of its own with the data of before, and a hub of today beside it that has not moved it yet. */
    async function withData(): Promise<{ hub: Payload; uri: string; before: Data }> {
      const uri = new URL(process.env.MONGODB_TEST_URI ?? '')
      uri.pathname = `/leitmotif-landed-${randomBytes(6).toString('hex')}`
      // An empty database has nothing to move; what moves it then is started by hand.
      const hub = await startHub(newFolder(), uri.href)
      const { EJSON } = connection(hub).base.mongo.BSON
      const all = EJSON.parse(fixture('mongodb.json.gz')) as Record<string, object[]>
      for (const [name, documents] of Object.entries(all)) {
        if (documents.length > 0) await databaseOf(hub).collection(name).insertMany(documents)
      }
      const given = Object.entries(all).filter(([, documents]) => documents.length > 0)
      return {
        hub,
        uri: uri.href,
        before: new Map(given.map(([name, documents]) => [name, documents.map((one) => EJSON.serialize(one) as Row)])),
      }
    }
    const migrate = async (hub: Payload) => {
      for (const { up } of mongodbMigrations) await up({ payload: hub } as MigrateUpArgs)
    }

    it('stands in every document, and is found by the hub of today', async () => {
      const { hub, before } = await withData()
      await migrate(hub)
      expectAllStands(before, await documentsIn(hub), inMongodb)
      await expectToWork(hub)
      await databaseOf(hub).dropDatabase()
    })

    it('is moved by a start in production', async () => {
      const { hub, uri } = await withData()
      await databaseOf(hub).collection('payload-migrations').deleteMany({})
      await hub.destroy()
      const started = await startHub(newFolder(), uri)
      expect((await documentsIn(started)).get('pictures')).toHaveLength(11)
      await databaseOf(started).dropDatabase()
    })

    it('stands when two processes move it at once, and when it is moved again', async () => {
      const { hub, before } = await withData()
      await Promise.all([migrate(hub), migrate(hub)])
      await migrate(hub)
      expectAllStands(before, await documentsIn(hub), inMongodb)
      await databaseOf(hub).dropDatabase()
    })

    it('stands when an older hub wrote on after a part was moved', async () => {
      const { hub, before } = await withData()
      const [first] = await databaseOf(hub).collection('media').find().toArray()
      if (!first) throw new Error('the fixture has no picture')
      await databaseOf(hub)
        .collection('pictures')
        .insertOne({ ...first, filename: 'newer.svg' })
      await migrate(hub)
      const after = await documentsIn(hub)
      expect(after.get('pictures')).toHaveLength(before.get('media')?.length ?? 0)
      expect(after.get('pictures')?.map(({ filename }) => filename)).toContain('newer.svg')
      expect(after.has('media')).toBe(false)
      await databaseOf(hub).dropDatabase()
    })
  })
})

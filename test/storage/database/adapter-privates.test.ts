import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import { isolateObjectProperty, type CollectionConfig, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beginWatched,
  ChangedAdapterError,
  hiddenTransaction,
  mongoSession,
  mongoStores,
  postgresTransaction,
  sqliteClient,
  type WatchedTransaction,
} from '../../../src/storage/database/adapter-privates.ts'
import { databases, titleOf, type Database } from '../a-payload.ts'

// Each test holds one thing that is taken from Payload's database adapters without having been promised. One that fails names what has changed.

const notes: CollectionConfig = {
  slug: 'notes',
  versions: true,
  fields: [
    { name: 'text', type: 'text' },
    { name: 'lines', type: 'array', fields: [{ name: 'line', type: 'text' }] },
  ],
}
const collection = 'notes' as never
const [sqlite, mongo] = databases as readonly [Database, Database]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-adapters-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('Payload’s adapter for SQLite', () => {
  let payload: Payload
  beforeAll(async () => {
    payload = await sqlite.open(folder, [notes])
  })
  afterAll(() => payload?.destroy())

  // Before a commit is refused: that leaves a reader behind until its connection is collected, and the journal stays.
  it('keeps a connection in `client` that runs statements', async () => {
    await payload.create({ collection, data: { text: 'in the journal' } as never })
    const journal = join(folder, 'test.db-wal')
    expect((await stat(journal)).size).toBeGreaterThan(0)
    await sqliteClient(payload.db)?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    expect(
      (await stat(journal)).size,
      '@payloadcms/db-sqlite writes through another connection than `client`: a stopped hub would leave what was saved last outside of its database file',
    ).toBe(0)
  })

  /** A transaction in which a row lacks its parent: that is refused at its commit only. */
  async function doomed(): Promise<WatchedTransaction> {
    const watched = await beginWatched(payload.db, () => payload.db.beginTransaction())
    const sessions = Reflect.get(payload.db, 'sessions') as Record<string, { db: { run(query: SQL): Promise<unknown> } } | undefined>
    const session = sessions[String(watched.id)]
    await session?.db.run(sql`PRAGMA defer_foreign_keys = ON`)
    await session?.db.run(sql`INSERT INTO notes_lines (_order, _parent_id, id, line) VALUES (1, 987654, 'orphan', 'a')`)
    return watched
  }

  it('begins a transaction through `drizzle.transaction`, whose promise tells what became of it', async () => {
    const { id, outcome } = await doomed()
    const told = outcome.then(
      () => 'committed',
      () => 'refused',
    )
    await payload.db.commitTransaction(id ?? '').catch(() => undefined)
    expect(
      await told,
      '@payloadcms/db-sqlite does not begin its transactions by `drizzle.transaction` any more: a save that a full disk refuses would be confirmed',
    ).toBe('refused')
  })

  it('gives `drizzle.transaction` back as it was', async () => {
    const drizzle = Reflect.get(payload.db, 'drizzle') as object
    const { id } = await beginWatched(payload.db, () => payload.db.beginTransaction())
    await payload.db.rollbackTransaction(id ?? '')
    expect(Object.hasOwn(drizzle, 'transaction'), 'Drizzle keeps `transaction` on each instance by now: beginWatched() removes it').toBe(
      false,
    )
  })
})

describe(`Payload’s adapter for ${titleOf(mongo)}`, () => {
  it.skipIf(mongo.missing !== undefined)('tells of each collection where its documents lie', async () => {
    const payload = await mongo.open(folder, [notes])
    try {
      await payload.create({ collection, data: { text: 'somewhere' } as never })
      const stores = mongoStores(payload.db).filter(({ slug }) => slug === 'notes')
      const { connection } = payload.db as unknown as { connection: { collection(name: string): { countDocuments(): Promise<number> } } }
      const counts = await Promise.all(stores.map(({ store }) => connection.collection(store).countDocuments()))
      expect(
        counts,
        '@payloadcms/db-mongodb keeps documents or versions elsewhere than its models say: those of a host could lie among ours',
      ).toEqual([1, 1])
    } finally {
      await payload.destroy()
    }
  })

  it.skipIf(mongo.missing !== undefined)('keeps a transaction’s session in `sessions` for as long as it lasts', async () => {
    const payload = await mongo.open(folder, [notes])
    try {
      const id = (await payload.db.beginTransaction()) ?? ''
      const session = mongoSession(payload.db, id)
      expect(
        [session !== undefined, mongoSession(payload.db, id) === session],
        '@payloadcms/db-mongodb keeps its sessions elsewhere: parallel reads would begin a transaction side by side, and saves fail at times',
      ).toEqual([true, true])
      await payload.db.rollbackTransaction(id)
      expect(mongoSession(payload.db, id)).toBeUndefined()
    } finally {
      await payload.destroy()
    }
  })
})

it('a request that Payload has wrapped to hide its transaction still tells it', () => {
  const req = { transactionID: 'of the request' }
  const hidden = isolateObjectProperty(req, 'transactionID')
  Reflect.deleteProperty(hidden, 'transactionID')
  expect(hidden.transactionID).toBeUndefined()
  expect(
    hiddenTransaction(hidden),
    'isolateObjectProperty() of Payload hides the transaction altogether: "forgot password" would wait for itself on SQLite, for a minute',
  ).toBe('of the request')
})

describe('an adapter that lacks a member is refused by its name', () => {
  const begin = () => Promise.resolve('never')
  it.each([
    ['drizzle', () => beginWatched({ name: 'sqlite', drizzle: {} } as never, begin), /db-sqlite does not keep its Drizzle in `drizzle`/],
    ['client', () => sqliteClient({ name: 'sqlite' }), /db-sqlite does not keep its connection in `client`/],
    ['sessions', () => postgresTransaction({ name: 'postgres', execute: begin }, 'an id'), /db-postgres does not keep its transactions/],
    ['sessions', () => mongoSession({ name: 'mongoose' }, 'an id'), /db-mongodb does not keep its transactions/],
    ['execute', () => postgresTransaction({ name: 'postgres', sessions: {} }, 'an id'), /db-postgres .* or has no `execute`/],
    ['collections', () => mongoStores({ versions: {} }), /db-mongodb does not keep its models in `collections`/],
    [
      'collection',
      () => mongoStores({ collections: { brands: {} }, versions: {} }),
      /does not tell in which collection of MongoDB "brands" is kept/,
    ],
  ])('%s', async (_, run, words) => {
    const refusal = await (async () => run())().catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ChangedAdapterError)
    expect(String(refusal)).toMatch(words)
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import type { CollectionConfig, Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMutex } from '../../../src/storage/database/mutex.ts'
import { payloadTables } from '../../../src/storage/tables/payload-tables.ts'
import { databases } from '../a-payload.ts'

const notes: CollectionConfig = {
  slug: 'notes',
  fields: [
    { name: 'text', type: 'text' },
    { name: 'lines', type: 'array', fields: [{ name: 'line', type: 'text' }] },
  ],
}

let folder: string
let payload: Payload
const collection = 'notes' as never

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-sqlite-'))
  const sqlite = databases[0]
  if (!sqlite) throw new Error('SQLite is always there.')
  payload = await sqlite.open(folder, [notes])
})
afterAll(async () => {
  await payload?.destroy()
  await rm(folder, { recursive: true, force: true })
})

test('a hundred writes at once, in and outside of transactions, all succeed', async () => {
  const { renditions } = payloadTables(payload)
  await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const data = { text: `${index}`, lines: [{ line: 'a' }, { line: 'b' }] } as never
      await Promise.all([
        payload.create({ collection, data }),
        renditions.putIfAbsent({ key: `w${index}`, sha256: '', bytes: index, type: '', extension: '', record: '' }),
      ])
    }),
  )
  expect((await payload.count({ collection })).totalDocs).toBe(50)
})

test('a failed write gives its turn back', async () => {
  const bad = Array.from({ length: 5 }, () => payload.update({ collection, id: 987654, data: {} as never }))
  const results = await Promise.allSettled([...bad, payload.create({ collection, data: { text: 'after' } as never })])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'rejected', 'fulfilled'])
})

test('a write that is made of others, like upsert, does not wait for itself', async () => {
  const where = { text: { equals: 'upserted' } }
  await payload.db.upsert({ collection, data: { text: 'upserted' }, where })
  expect((await payload.count({ collection, where })).totalDocs).toBe(1)
})

test('who waits too long for a turn is told, and holds nobody up', async () => {
  const turn = createMutex(20)
  const release = await turn()
  await expect(turn()).rejects.toThrow(/kept it for 20 ms/)
  release()
  const next = await turn()
  next()
})

test('a commit that the database refuses is told, stores nothing and gives the turn back', async () => {
  const { db } = payload
  const id = await db.beginTransaction()
  const req = { transactionID: id ?? '' }
  await payload.create({ collection, data: { text: 'never stored' } as never, req })
  const session = (Reflect.get(db, 'sessions') as Record<string, { db: { run(sql: SQL): Promise<unknown> } }>)[String(id)]
  // A row whose parent is missing is refused at the commit only.
  await session?.db.run(sql`PRAGMA defer_foreign_keys = ON`)
  await session?.db.run(sql`INSERT INTO notes_lines (_order, _parent_id, id, line) VALUES (1, 987654, 'orphan', 'a')`)
  await expect(db.commitTransaction(id ?? '')).rejects.toThrow(/Nothing of this was stored\. The database could not write it/)
  expect((await payload.count({ collection, where: { text: { equals: 'never stored' } } })).totalDocs).toBe(0)
  await payload.create({ collection, data: { text: 'the next one' } as never })
})

test('reads that are asked for at once let others have a turn between any two, and a transaction reads without waiting for them', async () => {
  let turns = 0
  let isReading = true
  const count = (): void => {
    turns += 1
    if (isReading) setImmediate(count)
  }
  setImmediate(count)
  const reads = Array.from({ length: 20 }, () => payload.find({ collection, limit: 1 }))
  const transactionID = (await payload.db.beginTransaction()) ?? ''
  await payload.find({ collection, req: { transactionID } })
  expect(turns).toBeLessThan(reads.length)
  await payload.db.rollbackTransaction(transactionID)
  await Promise.all(reads)
  isReading = false
  expect(turns).toBeGreaterThanOrEqual(reads.length)
})

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { seedExamples } from '../../../src/server/seed/seed.ts'
import { foldJournal } from '../../../src/storage/database/sqlite.ts'
import { databases, startHost, titleOf, type Host } from '../../collections/a-host.ts'

const EXAMPLES = join(import.meta.dirname, '../../../examples/park-festival')

const hosts: Host[] = []
const folders: string[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const host of hosts.splice(0)) await host.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

async function emptyHub(database: 'SQLite' | 'MongoDB'): Promise<{ host: Host; dataDir: string }> {
  const host = await startHost({ database })
  hosts.push(host)
  const dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-data-'))
  folders.push(dataDir)
  return { host, dataDir }
}

describe.for(databases.map((database) => [titleOf(database), database] as const))(
  'the examples of an empty hub on %s',
  ([, { name, missing }]) => {
    it.skipIf(missing)('are there once, though the database gave the first transaction up in the middle', async () => {
      const { host, dataDir } = await emptyHub(name)
      const create = host.payload.create.bind(host.payload)
      let creates = 0
      vi.spyOn(host.payload, 'create').mockImplementation((async (options: Parameters<typeof create>[0]) => {
        creates += 1
        if (creates === 3) throw Object.assign(new Error('Given up'), { errorLabels: ['TransientTransactionError'] })
        return create(options)
      }) as typeof create)
      expect(await seedExamples(host.payload, { examples: EXAMPLES, dataDir })).toBe(true)
      const { totalDocs } = await host.payload.count({ collection: 'brands' })
      expect(totalDocs).toBe(1)
    })

    it.skipIf(missing)('are not filled in beside what a lost database has released, and that is told', async () => {
      const { host, dataDir } = await emptyHub(name)
      mkdirSync(join(dataDir, 'renditions/ab'), { recursive: true })
      writeFileSync(join(dataDir, 'renditions/ab/abcd'), 'a rendition')
      const warn = vi.spyOn(host.payload.logger, 'warn')
      expect(await seedExamples(host.payload, { examples: EXAMPLES, dataDir })).toBe('lost')
      expect(String(warn.mock.calls[0]?.[0])).toMatch(/The database is empty, but .*renditions holds what was released before/)
      expect(await host.payload.count({ collection: 'brands' })).toEqual({ totalDocs: 0 })
    })
  },
)

describe('a clean stop on SQLite', () => {
  it('leaves a database file that is a whole copy by itself', async () => {
    const { host, dataDir } = await emptyHub('SQLite')
    await seedExamples(host.payload, { examples: EXAMPLES, dataDir })
    await foldJournal(host.payload)
    const copy = join(dataDir, 'copy.db')
    copyFileSync(join(host.folder, 'host.db'), copy)
    const client = createClient({ url: `file:${copy}` })
    const { rows } = await client.execute('SELECT count(*) AS n FROM brands')
    client.close()
    expect(rows[0]?.n).toBe(1)
  })
})

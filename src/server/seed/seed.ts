import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { readDocument } from '../../content/reading/index.ts'
import { importDocument } from '../../storage/documents/index.ts'
import { inOneTransaction } from '../../storage/database/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { moveToNextWeek } from './move-dates.ts'

export interface SeedOptions {
  /** The folder of the examples. */
  readonly examples: string
  readonly dataDir: string
}

/**
 * Fills an empty hub with the examples, published, so that a newcomer sees finished work first. All of it is one transaction: a start that is
 * interrupted leaves nothing half made. A hub that holds or ever held anything is left alone.
 * @returns `true` when it did; `'lost'` when the database is empty beside renditions of earlier releases, which is told instead.
 */
export async function seedExamples(payload: Payload, { examples: folder, dataDir }: SeedOptions): Promise<boolean | 'lost'> {
  if (!(await isEmpty(payload))) return false
  if (await hasRenditions(dataDir)) {
    payload.logger.warn(
      `The database is empty, but ${join(dataDir, 'renditions')} holds what was released before. Was the database moved or lost? ` +
        'Stop the hub and put it back, or empty the folder to begin anew. The examples are not filled in.',
    )
    return 'lost'
  }
  await inOneTransaction(payload, async (req) => {
    for (const example of await examplesIn(folder)) {
      const document = moveToNextWeek(readDocument(JSON.parse(await readFile(example.file, 'utf8'))), new Date())
      await importDocument(payload, document, example.folder, req)
    }
  })
  return true
}

async function hasRenditions(dataDir: string): Promise<boolean> {
  const folder = join(dataDir, 'renditions')
  if (!existsSync(folder)) return false
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.some((entry) => entry.isFile())
}

async function isEmpty(payload: Payload): Promise<boolean> {
  const { brands, campaigns, releases, pictures } = slugsOf(payload)
  for (const collection of [brands, campaigns, releases, pictures]) {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true })
    if (totalDocs > 0) return false
  }
  return true
}

/** Every `*.json` of every folder of the examples. */
async function examplesIn(folder: string): Promise<{ file: string; folder: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => ({ folder: entry.parentPath, file: join(entry.parentPath, entry.name) }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
}

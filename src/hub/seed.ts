import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { readDocument } from '../content/read-document.ts'
import { importDocument } from '../storage/import-document.ts'
import { slugsOf } from '../storage/slugs.ts'
import { moveToNextWeek } from './move-dates.ts'

/**
 * Fills an empty hub with the examples, published, so that a newcomer sees finished work first. All of it is one transaction: a start that is
 * interrupted leaves nothing half made. A hub that holds or ever held anything is left alone.
 */
export async function seedExamples(payload: Payload, folder: string): Promise<boolean> {
  if (!(await isEmpty(payload))) return false
  const transactionID = await payload.db.beginTransaction()
  const req = transactionID === null ? {} : { transactionID }
  try {
    for (const example of await examplesIn(folder)) {
      const document = moveToNextWeek(readDocument(JSON.parse(await readFile(example.file, 'utf8'))), new Date())
      await importDocument(payload, document, example.folder, req)
    }
  } catch (error) {
    if (transactionID !== null) await payload.db.rollbackTransaction(transactionID)
    throw error
  }
  if (transactionID !== null) await payload.db.commitTransaction(transactionID)
  return true
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

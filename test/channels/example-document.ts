import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../../src/content/reading/read-document.ts'
import type { CampaignDocument } from '../../src/content/schema/snapshot.ts'
import { checkImage } from '../../src/drawing/images/check-image.ts'
import type { snapshotOf } from '../fixtures/index.ts'

const root = fileURLToPath(new URL('../../examples/', import.meta.url))

type Files = NonNullable<NonNullable<Parameters<typeof snapshotOf>[1]>['files']>

/** An example that ships, with the files it names, for `snapshotOf`. */
export async function exampleDocument(file: string): Promise<{ document: CampaignDocument; files: Files }> {
  const folder = join(root, dirname(file), 'images')
  const entries = (await readdir(folder)).map(async (name) => {
    const bytes = new Uint8Array(await readFile(join(folder, name)))
    const { type, width, height } = await checkImage(bytes)
    return [`images/${name}`, { type, width, height, bytes }] as const
  })
  return { document: readDocument(JSON.parse(await readFile(join(root, file), 'utf8'))), files: new Map(await Promise.all(entries)) }
}

import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOfBytes } from '../../content/document/index.ts'
import type { BlobStore } from '../../release/ports/index.ts'
import { BlobStoreError, fileError, isMissing } from './blob-store-error.ts'
import { checkedFiles } from './checked-files.ts'

const isHash = (name: string) => /^[0-9a-f]{64}$/.test(name)

/**
 * A blob store in a folder: `ab/abcd…`, each file written under a temporary name, flushed and renamed, so that a file that has its name is whole.
 * @param folder absolute path; made when the first blob is kept.
 */
export function fileBlobs(folder: string): BlobStore {
  const pathOf = (sha256: string) => {
    if (!isHash(sha256)) throw new BlobStoreError('mismatch', `"${sha256}" is not a hash.`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  const files = checkedFiles()
  return {
    async putIfAbsent(sha256, bytes) {
      if (await files.isSound(pathOf(sha256), sha256)) return
      if (hashOfBytes(bytes) !== sha256) throw new BlobStoreError('mismatch', `The bytes given for ${sha256} do not have that hash.`)
      await writeWhole(pathOf(sha256), bytes)
    },
    has: async (sha256) => files.isSound(pathOf(sha256), sha256),
    open: async (sha256) => files.open(pathOf(sha256), sha256),
    list: () => listFolder(folder),
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (cause) {
    // What was begun is taken away if it can be; a killed process leaves it, and no name of ours ever points at it.
    await Promise.allSettled([rm(temporary, { force: true })])
    throw fileError(cause, 'write', path)
  }
}

async function* listFolder(folder: string): AsyncGenerator<string> {
  for (const part of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, part))) if (isHash(name)) yield name
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isMissing(cause)) return []
    throw fileError(cause, 'read', folder)
  }
}

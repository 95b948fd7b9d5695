import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { hashOfBytes } from '../content/hash.ts'
import type { BlobStore, OpenBlob } from '../release/ports.ts'
import { BlobStoreError, fileError } from './blob-store-error.ts'

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
  const write = async (sha256: string, bytes: Uint8Array) => {
    if (hashOfBytes(bytes) !== sha256) throw new BlobStoreError('mismatch', `The bytes given for ${sha256} do not have that hash.`)
    await writeWhole(pathOf(sha256), bytes)
  }
  return {
    async putIfAbsent(sha256, bytes) {
      if ((await sizeOf(pathOf(sha256))) !== bytes.byteLength) await write(sha256, bytes)
    },
    restore: write,
    async has(sha256) {
      return (await sizeOf(pathOf(sha256))) !== undefined
    },
    async open(sha256) {
      const path = pathOf(sha256)
      const size = await sizeOf(path)
      return size === undefined ? undefined : openFile(path, size)
    },
    list: () => listFolder(folder),
  }
}

function openFile(path: string, size: number): OpenBlob {
  return {
    size,
    // Node's stream type and the DOM's differ in name only.
    stream: (range) => Readable.toWeb(createReadStream(path, range)) as NodeReadableStream<Uint8Array> as ReadableStream<Uint8Array>,
    async bytes() {
      try {
        return await readFile(path)
      } catch (cause) {
        throw fileError(cause, 'read', path)
      }
    },
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

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw fileError(cause, 'read', path)
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

function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
}

import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfBytes } from '../../../src/content/document/hash.ts'
import { BlobStoreError } from '../../../src/storage/files/blob-store-error.ts'
import { fileBlobs } from '../../../src/storage/files/files.ts'

let folder: string
const bytes = new TextEncoder().encode('ten bytes!')
const sha256 = hashOfBytes(bytes)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-files-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function allOf(names: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const name of names) all.push(name)
  return all
}

async function readAll(stream: ReadableStream<Uint8Array> | undefined): Promise<string> {
  return new Response(stream).text()
}

test('bytes come back whole, and in ranges with both ends', async () => {
  const blobs = fileBlobs(folder)
  expect(await blobs.has(sha256)).toBe(false)
  expect(await blobs.open(sha256)).toBeUndefined()
  await blobs.putIfAbsent(sha256, bytes)
  await blobs.putIfAbsent(sha256, bytes)
  const blob = await blobs.open(sha256)
  expect(blob?.size).toBe(10)
  expect(await readAll(blob?.stream())).toBe('ten bytes!')
  expect(await readAll(blob?.stream({ start: 4, end: 6 }))).toBe('byt')
  expect(await allOf(blobs.list())).toEqual([sha256])
})

test('ten writers of one blob leave one whole file and no other', async () => {
  const blobs = fileBlobs(folder)
  await Promise.all(Array.from({ length: 10 }, () => blobs.putIfAbsent(sha256, bytes)))
  expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256])
})

test('a truncated file and a damaged one are not answered, and written anew', async () => {
  const blobs = fileBlobs(folder)
  await blobs.putIfAbsent(sha256, bytes)
  const path = join(folder, sha256.slice(0, 2), sha256)
  await writeFile(path, 'ten')
  await blobs.putIfAbsent(sha256, bytes)
  expect(await readAll((await blobs.open(sha256))?.stream())).toBe('ten bytes!')
  await writeFile(path, 'TEN BYTES!')
  expect(await blobs.open(sha256)).toBeUndefined()
  expect(await blobs.has(sha256)).toBe(false)
  await blobs.putIfAbsent(sha256, bytes)
  expect(await readAll((await blobs.open(sha256))?.stream())).toBe('ten bytes!')
})

test('bytes are never kept under a hash that is not theirs, nor outside of the folder', async () => {
  const blobs = fileBlobs(folder)
  await expect(blobs.putIfAbsent(hashOfBytes('other'), bytes)).rejects.toThrow(BlobStoreError)
  await expect(blobs.open('../../etc/passwd')).rejects.toThrow(/is not a hash/)
})

test('a full disk is said so, and nothing half-written stays', async () => {
  const blobs = fileBlobs(folder)
  // A file size limit gives the same refusal as a full disk, without being root.
  const script = `
    process.on('SIGXFSZ', () => {})
    const { fileBlobs } = await import('${new URL('../../../src/storage/files/files.ts', import.meta.url).href}')
    const { createHash } = await import('node:crypto')
    const bytes = new Uint8Array(2_000_000)
    try { await fileBlobs('${folder}').putIfAbsent(createHash('sha256').update(bytes).digest('hex'), bytes) }
    catch (error) { console.log(JSON.stringify({ name: error.name, reason: error.reason, message: error.message })) }`
  const said = execFileSync('bash', ['-c', 'ulimit -f 100; exec node --import tsx --input-type=module -e "$0"', script], {
    encoding: 'utf8',
  })
  expect(JSON.parse(said)).toMatchObject({ name: 'BlobStoreError', reason: 'full', message: expect.stringMatching(/no room left/) })
  expect(await allOf(blobs.list())).toEqual([])
})

test('a store whose folder cannot be made is said so', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(fileBlobs(join(folder, 'file', 'blobs')).putIfAbsent(sha256, bytes)).rejects.toMatchObject({ reason: 'unwritable' })
})

// Root may write anywhere.
test.skipIf(process.getuid?.() === 0)(
  'a folder that cannot be written is said so, and works once it can (skipped for root, whom rights do not hold)',
  async () => {
    const blobs = fileBlobs(folder)
    await chmod(folder, 0o500)
    await expect(blobs.putIfAbsent(sha256, bytes)).rejects.toMatchObject({
      reason: 'unwritable',
      message: expect.stringMatching(/may not write/),
    })
    await chmod(folder, 0o700)
    await blobs.putIfAbsent(sha256, bytes)
    expect(await blobs.has(sha256)).toBe(true)
  },
)

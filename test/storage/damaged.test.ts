import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileBlobs } from '../../src/storage/files/files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-damaged-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const damages: Record<string, (path: string, bytes: Uint8Array) => Promise<void>> = {
  truncated: (path, { byteLength }) => truncate(path, byteLength - 1),
  emptied: (path) => truncate(path, 0),
  'longer than it was': (path) => appendFile(path, 'x'),
  'overwritten by as many bytes': (path, bytes) =>
    writeFile(
      path,
      bytes.map((byte) => byte ^ 1),
    ),
  'overwritten under its old date': async (path, bytes) => {
    await writeFile(
      path,
      bytes.map((byte) => byte ^ 1),
    )
    await utimes(path, 1, 1)
  },
  deleted: (path) => rm(path),
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

for (const [how, damage] of Object.entries(damages)) {
  test(`a blob that is ${how} is not answered, before and after it was read, and is as it was once it is put again`, async () => {
    await fc.assert(
      fc.asyncProperty(
        // Small ones are kept in memory, large ones streamed.
        fc.constantFrom(1, 1000, 512 * 1024, 700_000),
        fc.nat(255),
        fc.boolean(),
        async (size, fill, isReadBefore) => {
          const bytes = new Uint8Array(size).fill(fill)
          const sha256 = hashOf(bytes)
          const path = join(folder, sha256.slice(0, 2), sha256)
          const blobs = fileBlobs(folder)
          await blobs.putIfAbsent(sha256, bytes)
          if (isReadBefore) expect(hashOf((await (await blobs.open(sha256))?.bytes()) ?? new Uint8Array())).toBe(sha256)
          await damage(path, bytes)
          expect(await blobs.open(sha256)).toBeUndefined()
          expect(await blobs.has(sha256)).toBe(false)
          await blobs.putIfAbsent(sha256, bytes)
          const stream = (await blobs.open(sha256))?.stream()
          expect(hashOf(new Uint8Array(await new Response(stream).arrayBuffer()))).toBe(sha256)
        },
      ),
      { numRuns: 12 },
    )
  })
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { lruCache } from '../../cache/index.ts'
import { hashOfBytes } from '../../content/document/index.ts'
import type { OpenBlob } from '../../release/ports/index.ts'
import { fileError, isMissing } from './blob-store-error.ts'

/** Files up to this size, in bytes, are read whole and kept in memory; larger ones are streamed. */
const AT_ONCE = 512 * 1024
/** Bytes of files kept in memory. */
const KEPT_BYTES = 64 * 1024 * 1024
/** Files of which it is remembered whether they are sound. */
const KNOWN = 100_000
/** A file system's clock is coarse: what was written this lately, in ms, could be written again without a new time. */
const SETTLED_MS = 2000

/** Reads files whose bytes must have a given hash. What is damaged is as good as not there: it is never answered. */
export interface CheckedFiles {
  /** Undefined when there is no file, or one with other bytes. */
  open(path: string, sha256: string): Promise<OpenBlob | undefined>
  isSound(path: string, sha256: string): Promise<boolean>
}

/** What the file system says of a file: any change of its bytes changes it. */
interface Stamp {
  readonly size: number
  readonly text: string
  readonly isSettled: boolean
}

/**
 * A file's bytes are hashed when it is first read. The verdict is remembered for as long as the file system says that the file is the same:
 * a look at it costs a `stat`.
 */
export function checkedFiles(): CheckedFiles {
  const verdicts = lruCache<{ readonly stamp: string; readonly isSound: boolean }>(KNOWN)
  const inMemory = lruCache<Uint8Array>(KEPT_BYTES, ({ byteLength }) => byteLength)

  const verdictOf = (sha256: string, stamp: Stamp): boolean | undefined => {
    const known = verdicts.get(sha256)
    return known?.stamp === stamp.text ? known.isSound : undefined
  }
  const judge = (sha256: string, stamp: Stamp, hash: string): boolean => {
    const isSound = hash === sha256
    if (stamp.isSettled) verdicts.set(sha256, { stamp: stamp.text, isSound })
    else verdicts.delete(sha256)
    return isSound
  }
  /** Small files are as quickly read as checked. */
  const readSmall = async (path: string, sha256: string, stamp: Stamp): Promise<Uint8Array | undefined> => {
    const verdict = verdictOf(sha256, stamp)
    if (verdict === false) return undefined
    const kept = verdict ? inMemory.get(sha256) : undefined
    if (kept) return kept
    const bytes = await orMissing(readFile(path), path)
    if (!bytes || !judge(sha256, stamp, hashOfBytes(bytes))) return undefined
    inMemory.set(sha256, bytes)
    return bytes
  }
  const isSound = async (path: string, sha256: string, stamp: Stamp): Promise<boolean> => {
    const hash = async () => orMissing(hashOfFile(path), path)
    return verdictOf(sha256, stamp) ?? judge(sha256, stamp, (await hash()) ?? '')
  }
  return {
    async open(path, sha256) {
      const stamp = await stampOf(path)
      if (!stamp) return undefined
      if (stamp.size <= AT_ONCE) {
        const bytes = await readSmall(path, sha256, stamp)
        return bytes && openBytes(bytes)
      }
      return (await isSound(path, sha256, stamp)) ? openFile(path, stamp.size) : undefined
    },
    async isSound(path, sha256) {
      const stamp = await stampOf(path)
      return stamp !== undefined && isSound(path, sha256, stamp)
    },
  }
}

async function stampOf(path: string): Promise<Stamp | undefined> {
  const found = await orMissing(stat(path, { bigint: true }), path)
  // The time of the last change of a file cannot be set by hand, unlike that of its last writing.
  return (
    found && {
      size: Number(found.size),
      text: `${found.ino} ${found.size} ${found.ctimeNs}`,
      isSettled: Date.now() - Number(found.ctimeNs / 1_000_000n) > SETTLED_MS,
    }
  )
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function orMissing<Found>(finding: Promise<Found>, path: string): Promise<Found | undefined> {
  try {
    return await finding
  } catch (cause) {
    if (isMissing(cause)) return undefined
    throw fileError(cause, 'read', path)
  }
}

function openBytes(bytes: Uint8Array): OpenBlob {
  return {
    size: bytes.byteLength,
    stream: (range) => new Blob([Uint8Array.from(range ? bytes.subarray(range.start, range.end + 1) : bytes)]).stream(),
    bytes: () => Promise.resolve(bytes),
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

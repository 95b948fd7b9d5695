import { hashOfBytes } from '../content/hash.ts'
import type { BlobStore } from './ports.ts'

/** How far stored bytes are trusted, and how bytes are put in the place of those that are not. */
export interface Integrity {
  intact(sha256: string): Promise<boolean>
  keep(sha256: string, bytes: Uint8Array): Promise<void>
}

/** Trusts what is there. */
export function trusting(blobs: BlobStore): Integrity {
  return { intact: (sha256) => blobs.has(sha256), keep: (sha256, bytes) => blobs.putIfAbsent(sha256, bytes) }
}

/** Reads every blob and compares; each is read once. What is damaged is written over. */
export function verifying(blobs: BlobStore): Integrity {
  const sound = new Set<string>()
  return {
    async intact(sha256) {
      if (sound.has(sha256)) return true
      const blob = await blobs.open(sha256)
      if (!blob || hashOfBytes(await blob.bytes()) !== sha256) return false
      sound.add(sha256)
      return true
    },
    async keep(sha256, bytes) {
      if (sound.has(sha256)) return
      await blobs.restore(sha256, bytes)
      sound.add(sha256)
    },
  }
}

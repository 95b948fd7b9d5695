import { LRUCache } from 'lru-cache'
import type { Manifest } from '../../release/plan/index.ts'
import type { BlobStore } from '../../release/ports/index.ts'
import type { LiveTable } from './live-table.ts'

/** Seconds after which who was refused lost bytes may ask again; what is lost is told once in that time. */
export const RETRY_AFTER = 5

/** A store that tells which bytes were asked for in vain: they are missing or damaged. */
export function tellingLost(blobs: BlobStore, onLost: (sha256: string) => void): BlobStore {
  const told = new LRUCache<string, true>({ max: 1000, ttl: RETRY_AFTER * 1000 })
  return {
    ...blobs,
    async open(sha256) {
      const blob = await blobs.open(sha256)
      if (!blob && !told.has(sha256)) {
        told.set(sha256, true)
        onLost(sha256)
      }
      return blob
    },
  }
}

/** The campaigns whose live release names these bytes: drawing them again brings the bytes back. */
export function campaignsWith({ campaigns, lost }: LiveTable, sha256: string): string[] {
  const naming = [...campaigns.values()].filter(({ state, manifest }) => state === 'live' && names(manifest, sha256))
  return [...naming.map(({ slug }) => slug), ...lost.filter(({ manifest }) => manifest === sha256).map(({ slug }) => slug)]
}

function names({ snapshot, windows }: Manifest, sha256: string): boolean {
  if (snapshot === sha256) return true
  return windows.some(({ touchpoints }) =>
    touchpoints.some(({ locales }) => locales.some(({ renditions }) => renditions.some((rendition) => rendition.sha256 === sha256))),
  )
}

import type { Sources } from '../channels/channel.ts'

const MAX_BYTES = 64 * 1024 * 1024

/** Keeps what was read last, up to `maxBytes`: one photo is drawn into many renditions. What one reader read, others over the same cache find. */
export function sourceCache(maxBytes = MAX_BYTES): (sources: Sources) => Sources {
  const kept = new Map<string, Uint8Array>()
  let size = 0
  const keep = (sha256: string, bytes: Uint8Array): void => {
    // Two may have read the same at once.
    if (kept.has(sha256)) return
    kept.set(sha256, bytes)
    size += bytes.byteLength
    for (const [oldest, old] of kept) {
      if (size <= maxBytes || oldest === sha256) break
      kept.delete(oldest)
      size -= old.byteLength
    }
  }
  return (sources) => ({
    async read(sha256) {
      const known = kept.get(sha256)
      if (known) return known
      const bytes = await sources.read(sha256)
      keep(sha256, bytes)
      return bytes
    },
  })
}

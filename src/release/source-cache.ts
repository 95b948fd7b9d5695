import type { Sources } from '../channels/channel.ts'

/** Keeps what was read last, up to `maxBytes`: one photo is drawn into many renditions. */
export function cachedSources(sources: Sources, maxBytes = 64 * 1024 * 1024): Sources {
  const kept = new Map<string, Uint8Array>()
  let size = 0
  return {
    async read(sha256) {
      const known = kept.get(sha256)
      if (known) return known
      const bytes = await sources.read(sha256)
      kept.set(sha256, bytes)
      size += bytes.byteLength
      for (const [oldest, old] of kept) {
        if (size <= maxBytes || oldest === sha256) break
        kept.delete(oldest)
        size -= old.byteLength
      }
      return bytes
    },
  }
}

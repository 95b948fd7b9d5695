import { asyncCache } from '../../cache/index.ts'
import type { Sources } from '../../channels/contract/index.ts'

const MAX_BYTES = 64 * 1024 * 1024

/** Keeps what was read last, up to `maxBytes`: one photo is drawn into many renditions. What one reader read, others over the same cache find. */
export function sourceCache(maxBytes = MAX_BYTES): (sources: Sources) => Sources {
  const kept = asyncCache<Uint8Array>(maxBytes, ({ byteLength }) => byteLength)
  return (sources) => ({ read: (sha256) => kept(sha256, () => sources.read(sha256)) })
}

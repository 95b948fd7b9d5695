import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 of bytes (a string counts as its UTF-8), in 64 lower-case hex digits. */
export function hashOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * SHA-256 of a JSON value in its canonical form (RFC 8785), in hex: the order of keys does not matter, that of lists does.
 * Keys whose value is undefined count as absent. Throws TypeError for what JSON cannot say (undefined, a function, NaN).
 */
export function hashOf(value: unknown): string {
  let canonical: string | undefined
  try {
    canonical = canonicalize(value)
  } catch (error) {
    throw new TypeError('Only JSON values can be hashed', { cause: error })
  }
  if (canonical === undefined) throw new TypeError(`Only JSON values can be hashed, not ${typeof value}`)
  return hashOfBytes(canonical)
}

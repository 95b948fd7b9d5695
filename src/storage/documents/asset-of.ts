import type { Stored } from './stored.ts'

/** An upload as documents name it, pinned; by its name alone where it was refused; undefined for one that is gone or was never pinned. */
export function assetOf(doc: Stored | undefined): object | undefined {
  if (doc?.refused !== undefined) return { file: String(doc.filename) }
  if (!doc || typeof doc.sha256 !== 'string') return undefined
  const size =
    typeof doc.width === 'number' && typeof doc.height === 'number' ? { width: Math.round(doc.width), height: Math.round(doc.height) } : {}
  return { sha256: doc.sha256, name: String(doc.filename), type: String(doc.mimeType), ...size }
}

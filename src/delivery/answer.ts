import type { BlobStore } from '../release/ports.ts'
import { etagOf, isKnown } from './caching.ts'
import { problem } from './problem.ts'

/** Up to this size, in bytes, a blob is read in one go; larger ones are streamed. */
const AT_ONCE = 512 * 1024

export interface BlobAnswer {
  readonly sha256: string
  readonly type: string
  readonly headers: Record<string, string>
}

/** Active formats may show themselves, but run nothing and reach nothing. Not for PDF: browsers show none inside a sandbox. */
const CONTENT_POLICY =
  "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; font-src data:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** Headers of everything that is answered from bytes. */
export function byteHeaders(type: string): Record<string, string> {
  const policy: Record<string, string> = /html|xml/.test(type) ? { 'content-security-policy': CONTENT_POLICY } : {}
  return { 'content-type': type, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin', ...policy }
}

/** Answers with a stored blob: 304 if the client has it, only the head if it asks for that. */
export async function answerBlob(request: Request, { sha256, type, headers }: BlobAnswer, blobs: BlobStore): Promise<Response> {
  const etag = etagOf(sha256)
  if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers: { ...headers, etag } })
  const blob = await blobs.open(sha256)
  if (!blob)
    return problem(
      'asset-unavailable',
      'Its bytes are missing from the store; they are made again when the hub starts.',
      {},
      { 'retry-after': '30' },
    )
  const all = { ...headers, ...byteHeaders(type), etag, 'content-length': String(blob.size) }
  if (request.method === 'HEAD') return new Response(null, { headers: all })
  return new Response(blob.size <= AT_ONCE ? new Uint8Array(await blob.bytes()) : blob.stream(), { headers: all })
}

/** Answers with JSON of our own making, with a tag of its bytes. */
export function answerJson(request: Request, value: unknown, hash: (text: string) => string, headers: Record<string, string>): Response {
  const text = JSON.stringify(value)
  const etag = etagOf(hash(text))
  if (isKnown(request.headers, etag)) return new Response(null, { status: 304, headers: { ...headers, etag } })
  return new Response(text, { headers: { ...headers, etag, 'content-type': 'application/json', 'x-content-type-options': 'nosniff' } })
}

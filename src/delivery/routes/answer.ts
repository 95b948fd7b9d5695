import { hashOfBytes } from '../../content/document/index.ts'
import { compressed, type Encoding, encodingFor, etagOf, isCompressible, isKnown, type Mount, problem } from '../http/index.ts'
import { RETRY_AFTER } from '../live/index.ts'
import type { RequestContext } from './delivery.ts'

/** Up to this size, in bytes, a blob is read in one go; larger ones are streamed. */
const AT_ONCE = 512 * 1024

export interface BlobAnswer {
  readonly sha256: string
  readonly type: string
  /** Size in bytes. */
  readonly bytes: number
  readonly headers: Readonly<Record<string, string>>
}

/** Active formats may show themselves, but run nothing and reach nothing. Not for PDF: browsers show none inside a sandbox. */
const CONTENT_POLICY =
  "default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'; font-src data:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** Headers of everything that is answered from bytes. */
export function byteHeaders(type: string): Record<string, string> {
  const policy: Record<string, string> = /html|xml/.test(type) ? { 'content-security-policy': CONTENT_POLICY } : {}
  return { 'content-type': type, 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin', ...policy }
}

/** 503 for bytes that the store has lost. Asking for them has set off that they are made again. */
export function unavailable(what: string, at: Mount): Response {
  const detail = `${what} cannot be read from the store, and is being made again. Ask again in ${RETRY_AFTER} seconds.`
  return problem(at, 'asset-unavailable', detail, {}, { 'retry-after': String(RETRY_AFTER) })
}

/** Answers with a stored blob: 304 if the client has it, only the head if it asks for that. */
export async function answerBlob({ sha256, type, bytes, headers }: BlobAnswer, asked: RequestContext): Promise<Response> {
  const { request, blobs } = asked
  const wire = wireOf(request, type, bytes, headers)
  const known = notModified(request, sha256, wire)
  if (known) return known
  const blob = await blobs.open(sha256)
  if (!blob) return unavailable('This', asked)
  const all = { ...wire.headers, ...byteHeaders(type), etag: etagOf(sha256, wire.encoding) }
  if (wire.encoding === undefined) {
    const sized = { ...all, 'content-length': String(blob.size) }
    if (request.method === 'HEAD') return new Response(null, { headers: sized })
    return new Response(blob.size <= AT_ONCE ? new Uint8Array(await blob.bytes()) : blob.stream(), { headers: sized })
  }
  return encoded(request, sha256, await blob.bytes(), wire.encoding, all)
}

/** Answers with JSON of our own making, with a tag of its bytes. */
export async function answerJson(request: Request, value: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const sha256 = hashOfBytes(bytes)
  const wire = wireOf(request, 'application/json', bytes.byteLength, headers)
  const known = notModified(request, sha256, wire)
  if (known) return known
  const all = {
    ...wire.headers,
    etag: etagOf(sha256, wire.encoding),
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  }
  if (wire.encoding !== undefined) return encoded(request, sha256, bytes, wire.encoding, all)
  const sized = { ...all, 'content-length': String(bytes.byteLength) }
  return new Response(request.method === 'HEAD' ? null : bytes, { headers: sized })
}

interface Wire {
  readonly encoding: Encoding | undefined
  readonly headers: Record<string, string>
}

/** How bytes are encoded for the way; `Vary` names `Accept-Encoding` where that could be otherwise. */
function wireOf(request: Request, type: string, bytes: number, headers: Readonly<Record<string, string>>): Wire {
  if (!isCompressible(type, bytes)) return { encoding: undefined, headers: { ...headers } }
  const vary = [headers.vary, 'Accept-Encoding'].filter((part) => part !== undefined && part !== '').join(', ')
  return { encoding: encodingFor(request.headers.get('accept-encoding')), headers: { ...headers, vary } }
}

function notModified(request: Request, sha256: string, { encoding, headers }: Wire): Response | undefined {
  const etag = etagOf(sha256, encoding)
  return isKnown(request.headers, etag) ? new Response(null, { status: 304, headers: { ...headers, etag } }) : undefined
}

async function encoded(
  request: Request,
  sha256: string,
  bytes: Uint8Array,
  encoding: Encoding,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const body = await compressed(sha256, bytes, encoding)
  const all = { ...headers, 'content-encoding': encoding, 'content-length': String(body.byteLength) }
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers: all })
}

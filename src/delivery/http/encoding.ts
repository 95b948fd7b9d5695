import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress'
import { asyncCache } from '../../cache/index.ts'

/** Best first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Smaller ones, in bytes, are sent as they are: they fit into one packet. */
const SMALLEST = 1024
/** Larger ones, in bytes, are streamed as they are. */
const LARGEST = 4 * 1024 * 1024
const KEPT_BYTES = 16 * 1024 * 1024

/** Whether answers of a type and size, in bytes, are sent compressed to who takes that. */
export function isCompressible(type: string, size: number): boolean {
  return (
    size >= SMALLEST && size <= LARGEST && (COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || /^application\/(problem|ld)\+json/.test(type))
  )
}

/** The encoding that suits `Accept-Encoding` best; undefined to send the bytes as they are. */
export function encodingFor(header: string | null): Encoding | undefined {
  if (header === null) return undefined
  const accepted = parseAccept(header)
  const named = (name: string) => accepted.find(({ type }) => type.toLowerCase() === name)?.q
  const wanted = encodings.map((encoding) => ({ encoding, q: named(encoding) ?? named('*') ?? 0 })).filter(({ q }) => q > 0)
  const [best] = wanted.toSorted((a, b) => b.q - a.q)
  return best && best.q >= (named('identity') ?? named('*') ?? 0) ? best.encoding : undefined
}

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const kept = asyncCache<Uint8Array>(KEPT_BYTES, ({ byteLength }) => byteLength)

/** Bytes as they go over the wire; what was compressed lately is not compressed again. */
export function compressed(sha256: string, bytes: Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength }
  return kept(`${sha256} ${encoding}`, () => (encoding === 'br' ? brotliAsync(bytes, { params }) : gzipAsync(bytes)))
}

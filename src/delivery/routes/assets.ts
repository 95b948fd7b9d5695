import { lruCache } from '../../cache/index.ts'
import type { RenditionRow } from '../../release/ports/index.ts'
import { answerBlob, byteHeaders, unavailable } from './answer.ts'
import { byteRange, crossOrigin, etagOf, isCompressible, problem } from '../http/index.ts'
import type { RequestContext, DeliveryPorts } from './delivery.ts'

/** Rows kept in memory: what a hash is never changes. */
const KEPT = 20_000

/** Answers `/v1/assets/{sha256}.{ext}`. Who knows the hash may read; only renditions are assets. */
export function assetRoute({ renditions }: DeliveryPorts): (file: string, asked: RequestContext) => Promise<Response> {
  const known = lruCache<RenditionRow>(KEPT)
  const rowOf = async (sha256: string): Promise<RenditionRow | undefined> => {
    const row = known.get(sha256) ?? (await renditions.ofBlob(sha256))
    if (row) known.set(sha256, row)
    return row
  }
  return async (file, asked) => {
    const [, sha256, extension] = /^([0-9a-f]{64})\.([a-z0-9]+(?:\.[a-z0-9]+)?)$/.exec(file) ?? []
    const row = sha256 === undefined ? undefined : await rowOf(sha256)
    if (row?.extension !== extension || !row)
      return crossOrigin(problem(asked, 'unknown-asset', 'There is no asset with this hash and extension.'))
    return crossOrigin(await answerAsset(row, asked))
  }
}

async function answerAsset({ sha256, type, bytes }: RenditionRow, asked: RequestContext): Promise<Response> {
  const { request, blobs } = asked
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', 'accept-ranges': 'bytes' }
  const ifRange = request.headers.get('if-range')
  const range = ifRange === null || ifRange === etagOf(sha256) ? byteRange(request.headers.get('range'), bytes) : undefined
  if (range === undefined || request.method === 'HEAD' || request.headers.has('if-none-match')) {
    return answerBlob({ sha256, type, bytes, headers }, asked)
  }
  if (range === 'outside')
    return problem(asked, 'range-not-satisfiable', `The asset has ${bytes} bytes.`, {}, { 'content-range': `bytes */${bytes}` })
  const blob = await blobs.open(sha256)
  if (!blob) return unavailable('This', asked)
  return new Response(blob.stream(range), {
    status: 206,
    headers: {
      ...headers,
      ...byteHeaders(type),
      etag: etagOf(sha256),
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${bytes}`,
      // The whole may come compressed, a part never does: a host's Next would compress it behind us.
      'cache-control': `${headers['cache-control']}, no-transform`,
      ...(isCompressible(type, bytes) ? { vary: 'Accept-Encoding' } : {}),
    },
  })
}

import type { BlobStore, RenditionRecord, RenditionRow, RenditionTable } from '../release/ports/index.ts'
import type { Output } from './card-of.ts'

export interface StoredPorts {
  readonly blobs: Pick<BlobStore, 'open'>
  readonly renditions: Pick<RenditionTable, 'find'>
}

/** What a release has drawn; undefined where the store has lost it. */
export async function storedOutput(row: RenditionRow, { blobs }: StoredPorts): Promise<Output | undefined> {
  const [blob, record] = await Promise.all([blobs.open(row.sha256), blobs.open(row.record)])
  if (!blob || !record) return undefined
  const { findings } = JSON.parse(new TextDecoder().decode(await record.bytes())) as RenditionRecord
  return { bytes: await blob.bytes(), type: row.type, extension: row.extension, findings }
}

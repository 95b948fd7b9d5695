import { type Drawn, jsonBlob } from '../plan/index.ts'
import type { BlobStore, RenditionRecord } from '../ports/index.ts'
import type { RenderedPlan } from './render-missing.ts'

/** Stores a value as canonical JSON. @returns its hash */
export async function keepJson(value: unknown, blobs: BlobStore): Promise<string> {
  const { sha256, bytes } = jsonBlob(value)
  await blobs.putIfAbsent(sha256, bytes)
  return sha256
}

/** Rows together with the findings that are stored beside their bytes. */
export async function drawnOf({ rows }: RenderedPlan, blobs: BlobStore): Promise<Map<string, Drawn>> {
  const drawn = new Map<string, Drawn>()
  for (const [key, row] of rows) {
    const record = await blobs.open(row.record)
    if (!record) throw new Error(`The record ${row.record} of rendition ${key} is missing or damaged.`)
    const { findings } = JSON.parse(new TextDecoder().decode(await record.bytes())) as RenditionRecord
    drawn.set(key, { row, findings })
  }
  return drawn
}

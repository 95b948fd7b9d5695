import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { hashOfBytes } from '../../content/document/index.ts'
import { SETTINGS, slugsOf } from '../slugs/index.ts'
import { record, type Stored } from './stored.ts'
import { uploadBytes } from './upload-bytes.ts'

/** Opens a picture to its last pixel. @throws Error that says why it cannot be used. */
export type PictureCheck = (bytes: Uint8Array, payload: Payload) => Promise<unknown>

/** The check of pictures where they are a host's own uploads, which nobody looks into when they come; undefined where they are ours. */
export function pictureCheckOf({ config }: Pick<Payload, 'config'>): PictureCheck | undefined {
  return (config.custom[SETTINGS] as { readonly checkPicture?: PictureCheck } | undefined)?.checkPicture
}

/**
 * A host's upload that somebody has chosen as a picture, pinned: looked into and its hash kept, unless that was done before. One that is no picture
 * comes back with the reason, as `refused`. Ours were pinned when they came. Writes inside `req`'s transaction.
 */
export async function pinned(payload: Payload, doc: Stored, req: Partial<PayloadRequest> | undefined): Promise<Stored> {
  const check = pictureCheckOf(payload)
  if (check === undefined) return doc
  const picture = ofPicture(doc)
  if (typeof doc.sha256 === 'string' && doc.sha256 !== '') return picture
  const collection = slugsOf(payload).pictures
  const read = await checkedBytes(payload, collection, doc, check)
  if ('refused' in read) return { ...picture, ...read }
  const sha256 = hashOfBytes(read.bytes)
  // Only while it is still this file: somebody may be replacing it.
  const where = { and: ['id', 'filename', 'filesize'].map((field) => ({ [field]: { equals: doc[field] } })) }
  await payload.db.updateOne({ collection, where, data: { sha256 }, options: { atomic: true }, ...(req ? { req } : {}) })
  return { ...picture, sha256 }
}

/** What campaigns read of a host's upload; its other fields are its own, whatever their names. */
function ofPicture({ id = '', filename, mimeType, width, height, focalX, focalY, alt, sha256 }: Stored): Stored {
  const isText = typeof alt === 'string' || Object.values(record(alt)).every((said) => typeof said === 'string')
  return { id, filename, mimeType, width, height, focalX, focalY, sha256, ...(isText ? { alt } : {}) }
}

/** What a host's upload holds, or why it cannot be shown. */
async function checkedBytes(
  payload: Payload,
  collection: CollectionSlug,
  doc: Stored,
  check: PictureCheck,
): Promise<{ readonly bytes: Uint8Array } | { readonly refused: string }> {
  try {
    const bytes = await uploadBytes(payload, collection, doc)
    await check(bytes, payload)
    return { bytes }
  } catch (cause) {
    return { refused: `The file "${String(doc.filename)}" cannot be shown. ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

/** Why the upload of this name cannot be shown; undefined where there is none, or it can. */
export async function pictureRefusal(payload: Payload, filename: string): Promise<string | undefined> {
  if (pictureCheckOf(payload) === undefined) return undefined
  const where = { filename: { equals: filename } }
  const { docs } = await payload.find({ collection: slugsOf(payload).pictures, where, limit: 1, depth: 0, overrideAccess: true })
  const [doc] = docs as Stored[]
  const { refused } = doc ? await pinned(payload, doc, undefined) : {}
  return typeof refused === 'string' ? refused : undefined
}

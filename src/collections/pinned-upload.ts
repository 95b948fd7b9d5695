import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, Field } from 'payload'
import { hashOfBytes } from '../content/hash.ts'

/** The hash by which snapshots pin this file; kept beside it, so that a release need not read what it already has. */
export const sha256Field: Field = { name: 'sha256', type: 'text', index: true, admin: { hidden: true } }

export const pinUpload: CollectionBeforeChangeHook = ({ data, req }) => {
  const bytes = req.file?.data
  return bytes && bytes.length > 0 ? { ...data, sha256: hashOfBytes(bytes) } : data
}

/** Looks into a file before it is stored; what the check throws is the answer. */
export const inspectUpload =
  (check: (bytes: Uint8Array, mimeType: string) => Promise<void>): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const file = req.file
    if ((operation === 'create' || operation === 'update') && file && file.data.length > 0) await check(file.data, file.mimetype)
    return args
  }

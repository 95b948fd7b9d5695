import { readFile } from 'node:fs/promises'
import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type Field,
  type PayloadRequest,
} from 'payload'
import { hashOfBytes } from '../content/hash.ts'
import { findHub } from '../hub-of.ts'
import { slugsOf, type CollectionName } from '../storage/slugs.ts'

/** The hash by which snapshots pin this file; kept beside it, so that a release need not read what it already has. */
export const sha256Field: Field = {
  name: 'sha256',
  type: 'text',
  index: true,
  admin: { hidden: true },
  // A hash that somebody sends would name the bytes of another file.
  access: { create: () => false, update: () => false },
}

/** The bytes of a request's file, which a host may have put into a temporary file. */
async function bytesOf({ file }: PayloadRequest): Promise<Uint8Array | undefined> {
  if (!file) return undefined
  return file.data.length === 0 && file.tempFilePath ? readFile(file.tempFilePath) : file.data
}

/** Notes the hash of what will be stored, and keeps the bytes where releases read them, wherever the host keeps its uploads. */
export const pinUpload: CollectionBeforeChangeHook = async ({ data, req }) => {
  const bytes = await bytesOf(req)
  if (!bytes) return data
  const sha256 = hashOfBytes(bytes)
  await findHub(req.payload)?.blobs.putIfAbsent(sha256, bytes)
  return { ...data, sha256 }
}

interface Inspection {
  readonly beforeOperation: CollectionBeforeOperationHook
  readonly beforeValidate: CollectionBeforeValidateHook
}

/**
 * Looks into a file before it is stored; what the check says against it is the answer. It looks as early as it can, before anything is drawn from the
 * file, and once more at bytes that came later: a cropped picture, one that Payload fetched from another address.
 */
export function inspectUpload(name: CollectionName, check: (bytes: Uint8Array) => Promise<void>): Inspection {
  const inspected = new WeakSet<Uint8Array>()
  const inspect = async (req: PayloadRequest): Promise<void> => {
    const bytes = await bytesOf(req)
    if (!bytes || inspected.has(bytes)) return
    try {
      await check(bytes)
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new ValidationError({ collection: slugsOf(req.payload)[name], errors: [{ path: 'file', message }] })
    }
    inspected.add(bytes)
  }
  return {
    async beforeOperation({ args, operation, req }) {
      if (operation === 'create' || operation === 'update') await inspect(req)
      return args
    },
    async beforeValidate({ data, req }) {
      await inspect(req)
      return data
    },
  }
}

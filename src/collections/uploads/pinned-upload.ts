import { readFile } from 'node:fs/promises'
import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionConfig,
  type Field,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { hashOfBytes } from '../../content/document/index.ts'
import { findHub } from '../../runtime/index.ts'
import { type CollectionName, slugsOf } from '../../storage/slugs/index.ts'
import { kickOnChange, kickOnDeletion } from '../publishing/index.ts'
import { beforeTransaction } from './before-transaction.ts'
import { onlySentFiles } from './sent-file.ts'

/** The hash by which snapshots pin this file; kept beside it, so that a release need not read what it already has. */
export const sha256Field: Field = {
  name: 'sha256',
  type: 'text',
  index: true,
  admin: { hidden: true },
  // A hash that somebody sends would name the bytes of another file. A host's media answer as before.
  access: { create: () => false, read: () => false, update: () => false },
}

/** The bytes of a request's file, which a host may have put into a temporary file. */
async function bytesOf({ file }: PayloadRequest): Promise<Uint8Array | undefined> {
  if (!file) return undefined
  return file.data.length === 0 && file.tempFilePath ? readFile(file.tempFilePath) : file.data
}

/** Notes the hash of what will be stored, and keeps the bytes where releases read them, wherever the host keeps its uploads. */
const pinUpload: CollectionBeforeChangeHook = async ({ data, req }) => {
  const bytes = await bytesOf(req)
  if (!bytes) return data
  const sha256 = hashOfBytes(bytes)
  await findHub(req.payload)?.blobs.putIfAbsent(sha256, bytes)
  return { ...data, sha256 }
}

/** ms that an upload waits for its turn. */
const LONGEST_WAIT_MS = 120_000

/**
 * What a collection of files does: it looks into each before it is stored, pins it by its hash, and tells the reconciler. What the check says
 * against a file is the answer. Over REST it looks before the transaction of the write begins, in turn with the uploads of others; else as early as it can,
 * before anything is drawn from the file. It looks once more at bytes that came later: a cropped picture, one that Payload fetched from another address.
 */
export function pinnedUpload(
  name: CollectionName,
  check: (bytes: Uint8Array, payload: Payload) => Promise<void>,
): Pick<CollectionConfig, 'endpoints' | 'hooks'> {
  const inspected = new WeakSet<Uint8Array>()
  const inspect = async (req: PayloadRequest): Promise<void> => {
    const bytes = await bytesOf(req)
    if (!bytes || inspected.has(bytes)) return
    try {
      await check(bytes, req.payload)
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      throw new ValidationError({ collection: slugsOf(req.payload)[name], errors: [{ path: 'file', message }] })
    }
    inspected.add(bytes)
  }
  return {
    endpoints: beforeTransaction(async (req) => {
      if (req.file) await inTurn(req, () => inspect(req))
    }),
    hooks: {
      beforeOperation: [
        onlySentFiles,
        async ({ args, collection, operation, overrideAccess, req }) => {
          if (operation !== 'create' && operation !== 'update') return args
          // Who may not write is told so by Payload, and has nothing looked into.
          const may = overrideAccess || (await collection.access[operation]({ req, data: req.data }))
          if (may !== false) await inspect(req)
          return args
        },
      ],
      beforeValidate: [
        async ({ data, req }) => {
          await inspect(req)
          return data
        },
      ],
      beforeChange: [pinUpload],
      afterChange: [kickOnChange],
      afterDelete: [kickOnDeletion],
    },
  }
}

/** @throws APIError 429 for a person who has sent too much at once, 503 where all together have */
async function inTurn(req: PayloadRequest, look: () => Promise<void>): Promise<void> {
  const turn = findHub(req.payload)?.uploadTurns.take(`${req.user?.collection} ${req.user?.id}`)
  if (turn === undefined) return look()
  if ('tooMany' in turn) {
    const [status, whose] = turn.tooMany === 'person' ? [429, 'you have sent'] : [503, 'all people have sent']
    throw new APIError(`Files are looked into one after another, and ${whose} too many at once. Try again in a moment.`, status, null, true)
  }
  try {
    await turn.begin(AbortSignal.timeout(LONGEST_WAIT_MS))
    await look()
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      throw new APIError('The files of others took too long to look into. Try again in a moment.', 503, null, true)
    throw error
  } finally {
    turn.leave()
  }
}

import type { CollectionBeforeOperationHook } from 'payload'
import { mongoSession } from './adapter-privates.ts'

/** The sessions whose transaction the server knows already. */
const begun = new WeakSet<object>()

/**
 * Begins a transaction on MongoDB's server, by a read of nothing, before Payload does anything else in it. Only the first operation of a
 * transaction tells the server that it begins. Payload checks fields side by side, and whichever of their reads arrives first need not be the
 * one that tells: the save then fails with "does not match any in-progress transactions".
 */
export const beginOnServer: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const transaction = await req.transactionID
  const session = transaction === undefined ? undefined : mongoSession(req.payload.db, transaction)
  if (session === undefined || begun.has(session)) return args
  await req.payload.db.findOne({ collection: collection.slug, where: { id: { in: [] } }, req })
  begun.add(session)
  return args
}

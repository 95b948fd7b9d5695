import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { postgresTransaction } from './adapter-privates.ts'

/**
 * Makes the transaction of a request wait until no other transaction writes this document. PostgreSQL lets two of them read a document before
 * either has written it, and then takes both writes. The other databases need nothing: SQLite has one writer, and MongoDB refuses the second.
 * It does nothing for a request without a transaction.
 */
export async function waitForDocument({ payload, transactionID }: PayloadRequest, collection: string, id: string | number): Promise<void> {
  const transaction = await transactionID
  const run = transaction === undefined ? undefined : postgresTransaction(payload.db, transaction)
  if (run === undefined) return
  const digest = createHash('sha256').update(`${collection} ${id}`).digest()
  await run(`SELECT pg_advisory_xact_lock(${digest.readBigInt64BE()})`)
}

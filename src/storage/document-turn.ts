import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'

/** As much of Payload's adapter for PostgreSQL as we ask of it. */
interface PostgresAdapter {
  readonly name: 'postgres'
  readonly sessions: Readonly<Record<string, { readonly db: unknown } | undefined>>
  execute(args: { db: unknown; raw: string }): Promise<unknown>
}

const isPostgres = (db: object): db is PostgresAdapter => 'name' in db && db.name === 'postgres'

/**
 * Makes the transaction of a request wait until no other transaction writes this document. PostgreSQL lets two of them read a document before
 * either has written it, and then takes both writes. The other databases need nothing: SQLite has one writer, and MongoDB refuses the second.
 * It does nothing for a request without a transaction.
 */
export async function waitForDocument({ payload, transactionID }: PayloadRequest, collection: string, id: string | number): Promise<void> {
  const db: object = payload.db
  const transaction = await transactionID
  if (!isPostgres(db) || transaction === undefined) return
  const session = db.sessions[transaction]
  if (session === undefined) return
  const digest = createHash('sha256').update(`${collection} ${id}`).digest()
  await db.execute({ db: session.db, raw: `SELECT pg_advisory_xact_lock(${digest.readBigInt64BE()})` })
}

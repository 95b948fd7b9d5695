import { setTimeout as delay } from 'node:timers/promises'
import type { Payload, PayloadRequest } from 'payload'
import { isWriteConflict } from './write-conflict.ts'

const TRIES = 8
/** ms before the second try; it doubles. A new database may still be building its indexes, which stand in the way of a transaction. */
const FIRST_WAIT = 50

/**
 * Does all of a work or nothing of it, where the database has transactions. A database that gives a transaction up, as MongoDB does with one
 * that takes long or meets another, asks for the whole work anew: it gets it, up to eight times in some six seconds.
 */
export async function inOneTransaction(payload: Payload, work: (req: Partial<PayloadRequest>) => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const transactionID = await payload.db.beginTransaction()
    if (transactionID === null) return work({})
    try {
      await work({ transactionID })
      await payload.db.commitTransaction(transactionID)
      return
    } catch (error) {
      await payload.db.rollbackTransaction(transactionID)
      if (tries === TRIES || !isWriteConflict(error)) throw error
      await delay(FIRST_WAIT * 2 ** (tries - 1))
    }
  }
}

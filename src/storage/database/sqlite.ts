import { AsyncLocalStorage } from 'node:async_hooks'
import { APIError, type BaseDatabaseAdapter, type DatabaseAdapterObj } from 'payload'
import { beginWatched, hiddenTransaction, sqliteClient } from './adapter-privates.ts'
import { createLoopTurns } from './loop-turns.ts'
import { createMutex } from './mutex.ts'

/** What every function of an adapter is given, as far as we look at it. */
interface OperationArguments {
  readonly req?: OperationRequest
}
interface OperationRequest {
  readonly transactionID?: unknown
}
type Operation = (args: OperationArguments) => Promise<unknown>

const reads = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const

const writes = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/**
 * Makes SQLite's one writer a queue. SQLite refuses a second writer instead of letting it wait, so with transactions on, most concurrent
 * writes would fail; here they take turns: a transaction holds the turn from begin to commit or roll-back, a write outside of one for itself.
 * Reads are done one in each turn of the event loop, so that many of them hold up nothing else.
 *
 * `db: serialised(sqliteAdapter({ wal: true, transactionOptions: { behavior: 'immediate' }, … }))`
 * @param holdMs how long one transaction may keep others waiting, in ms; then those that came meanwhile fail with an error that says why.
 */
export function serialised<Adapter extends BaseDatabaseAdapter>(
  result: DatabaseAdapterObj<Adapter>,
  holdMs = 20_000,
): DatabaseAdapterObj<Adapter> {
  return { ...result, init: (args) => queueWrites(result.init(args), holdMs) }
}

function queueWrites<Adapter extends BaseDatabaseAdapter>(adapter: Adapter, holdMs: number): Adapter {
  const turn = createMutex(holdMs)
  const begin = adapter.beginTransaction.bind(adapter)
  const held = new Map<number | string, () => void>()
  const inTurn = new AsyncLocalStorage<true>()

  const isHeld = (id: unknown): boolean => (typeof id === 'string' || typeof id === 'number') && held.has(id)

  /** How the database itself ends a transaction. */
  const outcomes = new Map<unknown, Promise<unknown>>()
  adapter.beginTransaction = async (options) => {
    const release = await turn()
    try {
      const { id, outcome } = await beginWatched(adapter, () => begin(options))
      if (id === null) release()
      else {
        held.set(id, release)
        outcomes.set(id, outcome)
      }
      return id
    } catch (error) {
      release()
      throw error
    }
  }
  for (const name of ['commitTransaction', 'rollbackTransaction'] as const) {
    const end = adapter[name].bind(adapter)
    adapter[name] = async (incoming) => {
      const id = await incoming
      const outcome = outcomes.get(id)
      outcomes.delete(id)
      try {
        await end(id)
        // Payload's adapter takes a failed commit for a good one: on a full disk a save was confirmed and nothing of it stored.
        if (name === 'commitTransaction') await outcome?.catch(refuseCommit)
      } finally {
        held.get(id)?.()
        held.delete(id)
      }
    }
  }

  const methods = adapter as unknown as Record<(typeof writes)[number] | (typeof reads)[number], Operation>
  // The library answers while it is asked, so that requests which only read would be worked through without a look at any other. A transaction reads
  // at once: all that write wait for it.
  const loopTurn = createLoopTurns()
  for (const name of reads) {
    const read = methods[name].bind(adapter)
    methods[name] = async (args) => {
      if (!isHeld(await args.req?.transactionID) && !inTurn.getStore()) await loopTurn()
      return read(args)
    }
  }
  for (const name of writes) {
    const write = methods[name].bind(adapter)
    methods[name] = async (args) => {
      const own = await args.req?.transactionID
      // Some writes are made of others (`upsert` calls `updateOne`): those have the turn already.
      if (isHeld(own) || inTurn.getStore()) return write(args)
      // Payload hides a request's transaction for what should stand whatever becomes of it (the moment a password was asked for). The one
      // writer is that very transaction, so it joins it: to wait would be to wait for itself.
      const hidden = await hiddenTransaction(args.req)
      if (isHeld(hidden)) return write({ ...args, req: { ...args.req, transactionID: hidden } })
      const release = await turn()
      try {
        return await inTurn.run(true, () => write(args))
      } finally {
        release()
      }
    }
  }
  return adapter
}

/** @throws APIError 507 or 500: nothing of the transaction is stored. */
function refuseCommit(cause: unknown): never {
  const isFull = cause instanceof Error && Reflect.get(cause, 'code') === 'SQLITE_FULL'
  const why = isFull ? 'The disk of this server is full.' : 'The database could not write it.'
  const error = new APIError(`Nothing of this was stored. ${why} Save again once that is mended.`, isFull ? 507 : 500, null, true)
  error.cause = cause
  throw error
}

/** Brings all that SQLite still keeps in its journal into the database file, so that the file alone is a whole copy. Other databases: nothing. */
export async function foldJournal({ db }: { readonly db: object }): Promise<void> {
  await sqliteClient(db)?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { createMutex } from './mutex.ts'

/** What every writing function of an adapter is given, as far as we look at it. */
interface WriteArguments {
  readonly req?: WriteRequest
}
interface WriteRequest {
  readonly transactionID?: unknown
}
type Write = (args: WriteArguments) => Promise<unknown>

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
 *
 * `db: serialised(sqliteAdapter({ wal: true, transactionOptions: { behavior: 'immediate' }, … }))`
 * @param holdMs how long one transaction may keep others waiting, in ms; then those that came meanwhile fail with an error that says why.
 */
export function serialised<Adapter extends BaseDatabaseAdapter>(
  result: DatabaseAdapterObj<Adapter>,
  holdMs = 20_000,
): DatabaseAdapterObj<Adapter> {
  return { ...result, init: (args) => takeTurns(result.init(args), holdMs) }
}

function takeTurns<Adapter extends BaseDatabaseAdapter>(adapter: Adapter, holdMs: number): Adapter {
  const turn = createMutex(holdMs)
  const held = new Map<number | string, () => void>()
  const inTurn = new AsyncLocalStorage<true>()

  const isHeld = (id: unknown): boolean => (typeof id === 'string' || typeof id === 'number') && held.has(id)

  const begin = adapter.beginTransaction.bind(adapter)
  adapter.beginTransaction = async (options) => {
    const release = await turn()
    try {
      const id = await begin(options)
      if (id === null) release()
      else held.set(id, release)
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
      try {
        await end(id)
      } finally {
        held.get(id)?.()
        held.delete(id)
      }
    }
  }

  const methods = adapter as unknown as Record<(typeof writes)[number], Write>
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

/** The transaction of a request that was wrapped to hide it (`isolateObjectProperty` of Payload): its own property still tells. */
function hiddenTransaction(req: WriteRequest | undefined): unknown {
  return req && Object.getOwnPropertyDescriptor(req, 'transactionID')?.value
}

/** Brings all that SQLite still keeps in its journal into the database file, so that the file alone is a whole copy. Other databases: nothing. */
export async function foldJournal({ db }: { readonly db: object }): Promise<void> {
  const client = Reflect.get(db, 'client') as { execute?: (sql: string) => Promise<unknown> } | undefined
  await client?.execute?.('PRAGMA wal_checkpoint(TRUNCATE)')
}

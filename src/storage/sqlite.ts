import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from 'payload'
import { createMutex } from './mutex.ts'

/** What every writing function of an adapter is given, as far as we look at it. */
interface WriteArguments {
  readonly req?: { readonly transactionID?: unknown }
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
 * @param waitMs longest wait for a turn, in milliseconds; then the write fails with an error that says why.
 */
export function serialised<Adapter extends BaseDatabaseAdapter>(
  result: DatabaseAdapterObj<Adapter>,
  waitMs = 60_000,
): DatabaseAdapterObj<Adapter> {
  return { ...result, init: (args) => takeTurns(result.init(args), waitMs) }
}

function takeTurns<Adapter extends BaseDatabaseAdapter>(adapter: Adapter, waitMs: number): Adapter {
  const turn = createMutex(waitMs)
  const held = new Map<number | string, () => void>()
  const inTurn = new AsyncLocalStorage<true>()

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
      const id = (await args.req?.transactionID) as number | string | null | undefined
      const isInTransaction = id !== null && id !== undefined && held.has(id)
      // Some writes are made of others (`upsert` calls `updateOne`): those have the turn already.
      if (isInTransaction || inTurn.getStore()) return write(args)
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

import type { BaseDatabaseAdapter } from 'payload'

// What Payload's database adapters do not promise: members that are theirs alone, and not of every adapter. Only this file knows them.
// test/storage/database/adapter-privates.test.ts says which one a new version has changed. Why: docs/decisions/one-writer.md.

/**
 * The installed adapter is another than the one that this was written for.
 * @internal exported for tests
 */
export class ChangedAdapterError extends Error {
  override readonly name = 'ChangedAdapterError'

  constructor(adapter: string, what: string) {
    super(`This version of ${adapter} ${what}. Install one that Leitmotif names among its peers.`)
  }
}

const member = (of: object, name: string): unknown => Reflect.get(of, name)
/** A model of Mongoose is a function. */
const isObject = (value: unknown): value is object => (typeof value === 'object' && value !== null) || typeof value === 'function'

/** What Drizzle does for an adapter. */
interface Drizzle {
  transaction(...args: unknown[]): Promise<unknown>
}

const isDrizzle = (value: unknown): value is Drizzle => isObject(value) && typeof member(value, 'transaction') === 'function'

/** A transaction that has begun. */
export interface WatchedTransaction {
  readonly id: number | string | null
  /** How the database itself ends it: rejects when it refuses to commit, which the adapter does not tell. */
  readonly outcome: Promise<unknown>
}

/**
 * Begins a transaction on SQLite, and catches the promise by which Drizzle tells how it ends. Nobody else may begin one meanwhile.
 * @throws ChangedAdapterError
 */
export async function beginWatched(
  adapter: BaseDatabaseAdapter,
  begin: () => Promise<number | string | null>,
): Promise<WatchedTransaction> {
  await member(adapter, 'initializing')
  const drizzle = member(adapter, 'drizzle')
  if (!isDrizzle(drizzle)) throw new ChangedAdapterError('@payloadcms/db-sqlite', 'does not keep its Drizzle in `drizzle`')
  const transaction = drizzle.transaction.bind(drizzle)
  let outcome: Promise<unknown> = Promise.resolve()
  const watched = (...args: unknown[]) => (outcome = transaction(...args))
  Object.defineProperty(drizzle, 'transaction', { value: watched, configurable: true })
  try {
    return { id: await begin(), outcome }
  } finally {
    Reflect.deleteProperty(drizzle, 'transaction')
  }
}

/** The transaction of a request that was wrapped to hide it (`isolateObjectProperty` of Payload): its own property still tells. */
export function hiddenTransaction(req: object | undefined): unknown {
  return req && Object.getOwnPropertyDescriptor(req, 'transactionID')?.value
}

interface SqlClient {
  execute(sql: string): Promise<unknown>
}

const isSqlClient = (value: unknown): value is SqlClient => isObject(value) && typeof member(value, 'execute') === 'function'

/**
 * The connection of an adapter for SQLite; undefined for other databases.
 * @throws ChangedAdapterError
 */
export function sqliteClient(adapter: object): SqlClient | undefined {
  if (member(adapter, 'name') !== 'sqlite') return undefined
  const client = member(adapter, 'client')
  if (!isSqlClient(client)) throw new ChangedAdapterError('@payloadcms/db-sqlite', 'does not keep its connection in `client`')
  return client
}

/** As much of Payload's adapter for PostgreSQL as we ask of it. */
interface PostgresAdapter {
  readonly sessions: Readonly<Record<string, { readonly db: unknown } | undefined>>
  execute(args: { db: unknown; raw: string }): Promise<unknown>
}

const isPostgresAdapter = (value: object): value is PostgresAdapter =>
  isObject(member(value, 'sessions')) && typeof member(value, 'execute') === 'function'

/**
 * What runs statements inside of a transaction on PostgreSQL; undefined for other databases, and for a transaction that is over.
 * @throws ChangedAdapterError
 */
export function postgresTransaction(adapter: object, id: number | string): ((sql: string) => Promise<unknown>) | undefined {
  if (member(adapter, 'name') !== 'postgres') return undefined
  if (!isPostgresAdapter(adapter))
    throw new ChangedAdapterError('@payloadcms/db-postgres', 'does not keep its transactions in `sessions`, or has no `execute`')
  const session = adapter.sessions[id]
  return session && ((raw) => adapter.execute({ db: session.db, raw }))
}

/**
 * The session of a transaction on MongoDB, one object for as long as it lasts; undefined for other databases, and for a transaction that is over.
 * @throws ChangedAdapterError
 */
export function mongoSession(adapter: object, id: number | string): object | undefined {
  if (member(adapter, 'name') !== 'mongoose') return undefined
  const sessions = member(adapter, 'sessions')
  if (!isObject(sessions)) throw new ChangedAdapterError('@payloadcms/db-mongodb', 'does not keep its transactions in `sessions`')
  const session = member(sessions, String(id))
  return isObject(session) ? session : undefined
}

/** Where one of Payload's collections keeps its documents in MongoDB. */
export interface MongoStore {
  /** `globals` for all of those. */
  readonly slug: string
  readonly store: string
}

/** What a Mongoose model tells of where it keeps its documents. */
const storeOf = (model: unknown): unknown => {
  const collection = isObject(model) ? member(model, 'collection') : undefined
  return isObject(collection) ? member(collection, 'name') : undefined
}

/**
 * Where an adapter for MongoDB keeps what, from the moment it is initialised.
 * @throws ChangedAdapterError
 */
export function mongoStores(adapter: object): MongoStore[] {
  const [collections, versions, globals] = ['collections', 'versions', 'globals'].map((name) => member(adapter, name))
  if (!isObject(collections) || !isObject(versions))
    throw new ChangedAdapterError('@payloadcms/db-mongodb', 'does not keep its models in `collections` and `versions`')
  const named = [collections, versions].flatMap((models): [string, unknown][] => Object.entries(models))
  const models: readonly (readonly [string, unknown])[] = globals ? [...named, ['globals', globals]] : named
  return models.map(([slug, model]) => {
    const store = storeOf(model)
    if (typeof store !== 'string')
      throw new ChangedAdapterError('@payloadcms/db-mongodb', `does not tell in which collection of MongoDB "${slug}" is kept`)
    return { slug, store }
  })
}

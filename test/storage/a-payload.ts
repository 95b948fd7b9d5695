import { randomBytes } from 'node:crypto'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, type Config, type Payload } from 'payload'
import { internalCollections } from '../../src/storage/tables/collections.ts'
import { serialised } from '../../src/storage/database/sqlite.ts'

/** A database that the suites run on. */
export interface Database {
  readonly name: string
  /** Why it cannot be used here, if so. */
  readonly missing?: string
  /** @param folder where an embedded database keeps its file; two Payloads with one folder share the data. */
  open(folder: string, collections?: Config['collections']): Promise<Payload>
}

const mongo = process.env.MONGODB_TEST_URI

export const databases: readonly Database[] = [
  {
    name: 'SQLite',
    open: (folder, collections) =>
      boot(
        serialised(
          sqliteAdapter({
            client: { url: `file:${folder}/test.db` },
            wal: true,
            transactionOptions: { behavior: 'immediate' },
            busyTimeout: 5000,
          }),
        ),
        collections,
      ),
  },
  {
    name: 'MongoDB',
    ...(mongo === undefined ? { missing: 'MONGODB_TEST_URI is not set' } : {}),
    open: (folder, collections) => boot(mongooseAdapter({ url: mongoUri(folder), ensureIndexes: true }), collections),
  },
]

/** A title that says why a suite is skipped. */
export const titleOf = ({ name, missing }: Database) => (missing === undefined ? name : `${name} (skipped: ${missing})`)

/** Each folder has a database of its own on the server. */
function mongoUri(folder: string): string {
  const uri = new URL(mongo ?? 'mongodb://127.0.0.1/?replicaSet=none')
  uri.pathname = `/leitmotif-${Buffer.from(folder).toString('hex').slice(-40)}`
  return uri.href
}

async function boot(db: Config['db'], collections: Config['collections'] = []): Promise<Payload> {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  const config = await buildConfig({
    secret: 'only a test',
    db,
    collections: [...internalCollections, ...(collections ?? [])],
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'fatal' } },
  })
  return getPayload({ config, key: randomBytes(8).toString('hex'), disableOnInit: true })
}

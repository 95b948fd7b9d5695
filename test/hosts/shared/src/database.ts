import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { serialised } from 'leitmotif/sqlite'
import type { Config } from 'payload'

const adapters = {
  sqlite: (url: string, migrationDir: string) =>
    serialised(sqliteAdapter({ client: { url }, migrationDir, wal: true, transactionOptions: { behavior: 'immediate' } })),
  postgresql: (connectionString: string, migrationDir: string) => postgresAdapter({ pool: { connectionString, max: 40 }, migrationDir }),
  mongodb: (url: string) => mongooseAdapter({ url, ensureIndexes: true }),
}

/** The database that the environment names, so that one build runs on each. */
export function database({ DATABASE = 'sqlite', DATABASE_URI = '' } = process.env): Config['db'] {
  return adapters[DATABASE as keyof typeof adapters](DATABASE_URI, `migrations-${DATABASE}`)
}

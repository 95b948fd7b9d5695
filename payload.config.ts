import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { leitmotif } from 'leitmotif'
import { movedPictures, protectAccounts, throughWelcomeLink, users } from 'leitmotif/server'
import { serialised } from 'leitmotif/sqlite'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { migrations } from './src/migrations/index.ts'
import { mongodbMigrations } from './src/migrations/mongodb/index.ts'

const root = process.cwd()
const dataDir = process.env.DATA_DIR || `${root}/data`
const baseUrl = process.env.PUBLIC_URL || 'http://localhost:3000'

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET || '',
  // Loopback has two names, and a person may type either.
  csrf: [baseUrl, ...['localhost', '127.0.0.1'].map((host) => `http://${host}:${process.env.PORT || 3000}`)],
  cors: [],
  telemetry: false,
  defaultDepth: 1,
  maxDepth: 5,
  graphQL: { disable: process.env.GRAPHQL !== 'on', maxComplexity: 500, disablePlaygroundInProduction: true },
  upload: { limits: { fileSize: 50_000_000 } },
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false } },
  typescript: { autoGenerate: false },
  admin: { user: 'users', avatar: 'default', importMap: { baseDir: root }, meta: { titleSuffix: ' · Leitmotif' } },

  collections: [protectAccounts(users(throughWelcomeLink(dataDir)), { publicUrl: baseUrl })],
  endpoints: [movedPictures],
  editor: lexicalEditor(),
  sharp,
  localization: {
    locales: [
      { code: 'en', label: 'English' },
      { code: 'bg', label: 'Български' },
      { code: 'sk', label: 'Slovenčina' },
      { code: 'az', label: 'Azərbaycanca' },
      { code: 'fil', label: 'Filipino' },
      { code: 'ar', label: 'العربية', rtl: true },
      { code: 'he', label: 'עברית', rtl: true },
    ],
    defaultLocale: 'en',
    fallback: false,
  },
  plugins: [leitmotif({ baseUrl, deliveryPath: '', dataDir, frontPage: '/' })],

  db: process.env.DATABASE_URI
    ? mongooseAdapter({ url: process.env.DATABASE_URI, ensureIndexes: true, prodMigrations: mongodbMigrations })
    : serialised(
        sqliteAdapter({
          client: { url: `file:${dataDir}/leitmotif.db` },
          migrationDir: `${root}/src/migrations`,
          prodMigrations: migrations,
          push: false,
          transactionOptions: { behavior: 'immediate' },
          wal: true,
        }),
      ),
})

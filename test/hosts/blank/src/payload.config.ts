import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { leitmotif } from 'leitmotif'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { database } from './database'

/** A Payload as it comes: accounts, uploads, two languages, and nothing else. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: database(),
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
  localization: { locales: ['en', 'bg'], defaultLocale: 'en', fallback: true },
  admin: { user: 'users', importMap: { baseDir: `${process.cwd()}/src` } },
  collections: [
    { slug: 'users', auth: true, admin: { useAsTitle: 'email' }, fields: [] },
    { slug: 'media', access: { read: () => true }, upload: true, fields: [{ name: 'alt', type: 'text', required: true }] },
  ],
  plugins: [leitmotif({ baseUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000', dataDir: process.env.DATA_DIR ?? 'data', workers: 1 })],
})

import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { leitmotif } from 'leitmotif'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { media } from './media'
import { pages } from './pages'
import { database } from './database'

/** A website with pages that are drawn at build time, and one media collection for all of it, campaigns too. */
export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: database(),
  editor: lexicalEditor(),
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false },
  admin: { user: 'users', importMap: { baseDir: `${process.cwd()}/src` } },
  collections: [
    {
      slug: 'users',
      auth: true,
      admin: { useAsTitle: 'name' },
      fields: [
        { name: 'name', type: 'text' },
        { name: 'roles', type: 'select', hasMany: true, saveToJWT: true, options: ['admin', 'editor'], defaultValue: ['admin'] },
      ],
    },
    media,
    pages,
  ],
  plugins: [
    leitmotif({
      baseUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000',
      dataDir: process.env.DATA_DIR ?? 'data',
      deliveryPath: '',
      picturesFrom: 'media',
      workers: 1,
    }),
  ],
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig } from 'payload'
import { afterAll, afterEach, expect, it } from 'vitest'
import { findHub, type LeitmotifOptions } from '../../src/exports/plugin.ts'
import { languages, startHost, type Host } from '../collections/a-host.ts'
import { brandData, upload } from '../collections/authoring.ts'

const folder = mkdtempSync(join(tmpdir(), 'leitmotif-disabled-'))
const users: CollectionConfig = { slug: 'users', auth: true, fields: [{ name: 'role', type: 'text', saveToJWT: true }] }
const media: CollectionConfig = { slug: 'media', upload: { staticDir: join(folder, 'media') }, fields: [{ name: 'alt', type: 'text' }] }

let host: Host | undefined
afterEach(async () => {
  await host?.stop()
  host = undefined
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const start = async (options: Partial<LeitmotifOptions>) => {
  await host?.stop()
  const db = () =>
    sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` }, wal: true, transactionOptions: { behavior: 'immediate' } })
  host = await startHost({
    db,
    config: { collections: [users, media], localization: { ...languages, fallback: false } },
    options: { picturesFrom: 'media', ...options },
  })
  return host
}
/** What a schema is pushed and migrations are made from. */
const tablesOf = ({ payload }: Host): unknown => JSON.parse(JSON.stringify(Reflect.get(payload.db, 'rawTables')))

it('a plugin that is disabled keeps every table and what is in it, answers nothing, and goes on where it was', async () => {
  const running = await start({})
  const tables = tablesOf(running)
  const { id } = await running.payload.create({ collection: 'brands', locale: 'en', data: { ...brandData(), _status: 'published' } })

  const disabled = await start({ disabled: true })
  expect(tablesOf(disabled)).toEqual(tables)
  const { payload, rest, account } = disabled
  expect(findHub(payload)).toBeUndefined()
  expect(payload.config.admin.components.beforeDashboard ?? []).toEqual([])
  const admin = await account('admin')
  for (const [method, path, status] of [
    ['GET', '/v1', 404],
    ['GET', '/l/7k3m9xq2', 404],
    ['GET', '/brands', 403],
    ['PATCH', `/brands/${id}`, 403],
    ['DELETE', `/brands/${id}`, 403],
    ['GET', '/campaigns/1/problems', 404],
    ['GET', '/media', 200],
  ] as const)
    expect([path, (await rest(method, path, { as: admin, ...(method === 'PATCH' ? { json: {} } : {}) })).status]).toEqual([path, status])
  const ours = payload.config.collections.filter(({ slug }) => !['users', 'media'].includes(slug) && !slug.startsWith('payload-'))
  expect(ours.filter(({ admin: { hidden } }) => hidden !== true)).toEqual([])
  const menu = { name: 'menu.pdf', type: 'application/pdf', bytes: '%PDF-1.7\nno picture' }
  expect(await upload(disabled, 'media', menu, {}, admin)).toMatchObject({ status: 201 })

  const again = await start({})
  expect(await again.payload.findByID({ collection: 'brands', id })).toMatchObject({ name: brandData().name, _status: 'published' })
  expect(findHub(again.payload)).toBeDefined()
})

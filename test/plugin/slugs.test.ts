import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CollectionConfig, Config } from 'payload'
import { afterEach, describe, expect, it } from 'vitest'
import { hubOf, leitmotif } from '../../src/exports/plugin.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { defaultSlugs, slugsOf, type CollectionName } from '../../src/storage/slugs/slugs.ts'
import { databases, languages, startHost, titleOf, type Host } from '../collections/a-host.ts'
import { anExample } from './an-example.ts'

const all = Object.fromEntries(
  (Object.keys(defaultSlugs) as CollectionName[]).map((name) => [name, `house-${name.toLowerCase()}`]),
) as Record<CollectionName, string>

const refusalOf = async (config: object, options: object = {}) =>
  leitmotif({ baseUrl: 'https://shop.example', ...options })(config as Config).then(
    () => 'taken',
    (error: Error) => error.message,
  )

/** What Payload's own website template has. */
const website = (): CollectionConfig[] => [
  { slug: 'users', auth: true, fields: [{ name: 'role', type: 'text', saveToJWT: true }] },
  {
    slug: 'pages',
    versions: { drafts: true },
    fields: [
      { name: 'title', type: 'text' },
      { name: 'hero', type: 'upload', relationTo: 'media' },
    ],
  },
  { slug: 'media', upload: { staticDir: mkdtempSync(join(tmpdir(), 'leitmotif-media-')) }, fields: [{ name: 'alt', type: 'text' }] },
]

describe('slugs', () => {
  let host: Host | undefined
  afterEach(async () => {
    await host?.stop()
    host = undefined
  })

  for (const database of databases) {
    describe.skipIf(database.missing !== undefined)(titleOf(database), () => {
      it('may all be a host’s, from authoring to what is live', async () => {
        host = await startHost({
          database: database.name,
          config: { localization: { ...languages, fallback: false } },
          options: { slugs: all },
        })
        const { payload, rest, account } = host
        const ours = payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-') && slug !== 'users')
        expect(ours.toSorted()).toEqual(Object.values(all).toSorted())

        const id = await importDocument(payload, ...anExample(), {})
        const hub = hubOf(payload)
        await hub.loop.settled()
        expect([...hub.live.table.touchpoints.keys()]).toEqual(['fener-website'])

        const admin = await account('admin')
        const campaign = `/${all.campaigns}/${id}`
        expect(await rest('GET', `${campaign}/problems`, { as: admin })).toMatchObject({ status: 200 })
        expect(await rest('GET', `${campaign}/findings`, { as: admin })).toMatchObject({
          status: 200,
          body: { release: { status: 'live' } },
        })
        const refused = await rest('PATCH', `${campaign}?locale=bg`, {
          as: admin,
          json: { callToAction: { url: 'nowhere' }, _status: 'published' },
        })
        expect(refused.status).toBe(400)
        const made = await rest('POST', `/${all.clients}`, { as: admin, json: { name: 'Site', brands: [await brandOf(payload)] } })
        const client = (made.body.doc as { id: string }).id
        const { key } = (await rest('POST', `/${all.clients}/${client}/key`, { as: admin })).body
        expect(await hub.delivery.fetch(new Request('http://x/v1', { headers: { authorization: `Bearer ${String(key)}` } }))).toMatchObject(
          { status: 200 },
        )
      })

      it('leave a host with media, pages and users as it is', async () => {
        host = await startHost({
          database: database.name,
          config: { collections: website(), localization: { ...languages, fallback: false } },
        })
        const { payload } = host
        const bytes = readFileSync(resolve('examples/park-festival/images/logo-on-light.svg'))
        const file = { data: Buffer.from('%PDF-1.7 not a picture'), name: 'menu.pdf', mimetype: 'application/pdf', size: 22 }
        await payload.create({ collection: 'media', data: { alt: 'Menu' }, file })
        await payload.create({
          collection: 'media',
          data: { alt: 'Logo' },
          file: { data: bytes, name: 'logo.svg', mimetype: 'image/svg+xml', size: bytes.length },
        })
        await importDocument(payload, ...anExample(), {})
        await hubOf(payload).loop.settled()
        expect((await payload.find({ collection: 'media', sort: 'id' })).docs.map(({ alt }) => alt as unknown)).toEqual(['Menu', 'Logo'])
        expect((await payload.count({ collection: slugsOf(payload).pictures })).totalDocs).toBeGreaterThan(2)
        const { docs } = await payload.find({ collection: 'releases', overrideAccess: true })
        expect(docs).toMatchObject([{ status: 'live' }])
      })
    })
  }

  const of = (slug: string, more: object = {}) => ({ slug, fields: [], ...more })

  it('are refused at the start where one is taken, by the name of the option', async () => {
    const cases: readonly (readonly [object, string, object?])[] = [
      [{ collections: [of('pictures')] }, 'a collection of yours'],
      [{ globals: [of('clients')] }, 'the table "clients" of "clients"'],
      [{ collections: [of('customers', { dbName: 'clients' })] }, 'the table "clients" of "customers"'],
      [
        { collections: [of('brand-languages')], localization: { locales: ['en'], defaultLocale: 'en' } },
        'the table "brand_languages" of "brand-languages"',
      ],
      [{ collections: [of('touchpoints-texts')] }, 'the table "touchpoints_texts" of "touchpoints-texts"'],
      [{ endpoints: [{ path: '/brands/import', method: 'post', handler: () => Response.json({}) }] }, 'the endpoint "/brands/import"'],
      [{ collections: [of('campaign')] }, 'the GraphQL type "Campaign" of "campaign"'],
      [{ collections: [of('shops', { graphQL: { singularName: 'Brand' } })] }, 'the GraphQL type "Brand" of "shops"'],
      [{ globals: [of('release')] }, 'the GraphQL type "Release" of "release"'],
      [{}, 'chosen twice', { slugs: { fonts: 'brands' } }],
    ]
    for (const [config, reason, options] of cases) {
      const said = await refusalOf(config, options)
      expect(said).toContain(reason)
      expect(said).toContain('leitmotif({ slugs: { ')
    }
    expect(await refusalOf({ collections: [of('pictures')] })).toContain("pictures: 'leitmotif-pictures'")
    expect(await refusalOf({ collections: [of('pictures')] })).toContain('picturesFrom')
    expect(await refusalOf({ collections: [of('pictures')] }, { slugs: { pictures: 'campaign-pictures' } })).toBe('taken')
    for (const free of [
      { collections: [of('campaign', { graphQL: false })] },
      { collections: [of('campaign')], graphQL: { disable: true } },
      { collections: [of('campaign', { graphQL: { singularName: 'Drive', pluralName: 'Drives' } })] },
    ])
      expect(await refusalOf(free)).toBe('taken')
    // MongoDB keeps lists in their document.
    expect(await refusalOf({ collections: [of('brand-languages')], db: { name: 'mongoose' } })).toBe('taken')
  })

  it('tell of an address, a name in the config and an option that is none', async () => {
    expect(await refusalOf({ collections: [of('v1')] })).toContain('"/v1" below your API')
    expect(await refusalOf({ custom: { leitmotif: {} } })).toContain('custom.leitmotif')
    expect(() => leitmotif({ baseUrl: 'https://shop.example', slugs: { media: 'x' } as object })).toThrow(/slugs names "media".*pictures/)
  })
})

const answered = (path: string, method = 'get') => ({ endpoints: [{ path, method, handler: () => Response.json({}) }] })

describe('an endpoint of a host’s', () => {
  for (const path of [
    ...[
      '/l/:code',
      '/l/:id',
      '/L/:id',
      '/l/:id?',
      '/l/:id([0-9a-z]{8})',
      '/l/(.*)',
      '/:kind/:id',
      '/:path*',
      '/v1/:path*',
      '/v1/:section/:name',
    ],
    ...['/v1', '/v1/touchpoints/newest', '/v1/touchpoints/:id(\\d+)', '/v1/campaigns/:slug/email', '/v1/campaigns/:id(\\d+)/:part'],
    ...['/v1/assets/:name', '/v1/problems/:name'],
  ])
    it(`is refused when it would be asked for addresses of ours: ${path}`, async () => {
      const said = await refusalOf(answered(path))
      expect(said).toContain(`the endpoint "${path}", which would answer first`)
      expect(said).toMatch(/it answers "\/(v1|l)/)
    })

  for (const [path, method] of [
    ...[['/v1/orders'], ['/v1/orders/:id'], ['/l'], ['/l/:id/statistics'], ['/links/:id'], ['/v1/assets/logo.png'], ['/l/:id(\\d{6})']],
    ...[['/l/:id', 'post'] as const, ['/v1/:path*', 'delete'] as const],
  ] as (readonly [string, string?])[])
    it(`stays when it hides nothing of ours: ${method ?? 'get'} ${path}`, async () => {
      expect(await refusalOf(answered(path, method))).toBe('taken')
    })
})

async function brandOf(payload: Host['payload']): Promise<string | number> {
  const { docs } = await payload.find({ collection: slugsOf(payload).brands, limit: 1, overrideAccess: true })
  const [brand] = docs
  if (!brand) throw new Error('there is no brand')
  return brand.id
}

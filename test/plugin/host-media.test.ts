import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CollectionConfig, Config } from 'payload'
import sharp from 'sharp'
import { afterEach, describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { hubOf, leitmotif } from '../../src/exports/plugin.ts'
import { payloadAuthored } from '../../src/storage/documents/authored.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { databases, languages, startHost, titleOf, type Host } from '../collections/a-host.ts'
import { complaintsOf, upload } from '../collections/authoring.ts'
import { anExample } from './an-example.ts'

const logo = readFileSync(resolve('examples/park-festival/images/logo-on-light.svg'))
const menu = { name: 'menu.pdf', type: 'application/pdf', bytes: '%PDF-1.7\nno picture' }
const film = { name: 'film.mp4', type: 'video/mp4', bytes: '\0\0\0\x18ftypmp42\0\0\0\0isommp42\0\0\0\x08free' }

/** A collection as a host has it: a folder of its own, sizes, and a description in one language. */
const media = (more: Partial<CollectionConfig> = {}): CollectionConfig => ({
  slug: 'media',
  access: { read: () => true },
  upload: {
    staticDir: mkdtempSync(join(tmpdir(), 'leitmotif-media-')),
    imageSizes: [{ name: 'square', width: 40, height: 40 }],
    focalPoint: true,
  },
  fields: [
    { name: 'alt', type: 'text' },
    { name: 'refused', type: 'checkbox' },
  ],
  ...more,
})
const users: CollectionConfig = { slug: 'users', auth: true, fields: [{ name: 'role', type: 'text', saveToJWT: true }] }
const hosting = (collection: CollectionConfig): Partial<Config> => ({
  collections: [users, collection],
  localization: { ...languages, fallback: false },
})
const options = { picturesFrom: 'media' }

describe('pictures from a host’s own collection', () => {
  let host: Host | undefined
  afterEach(async () => {
    await host?.stop()
    host = undefined
  })
  const stored = async (id: string | number) =>
    (await host?.payload.findByID({ collection: 'media', id, depth: 0 })) as unknown as Record<string, unknown>
  const idOf = (body: Record<string, unknown>) => (body.doc as { id: string | number }).id
  const sent = async (file: Parameters<typeof upload>[2], as: string, fields = {}) => {
    if (!host) throw new Error('no host')
    return upload(host, 'media', file, { alt: 'Something', ...fields }, as)
  }

  for (const database of databases) {
    describe.skipIf(database.missing !== undefined)(titleOf(database), () => {
      const start = async (collection = media()) =>
        (host = await startHost({ database: database.name, config: hosting(collection), options }))

      it('are released, looked into when they are chosen, and kept while they are shown', async () => {
        const { payload, rest, account } = await start()
        const publisher = await account('publisher')
        const own = payload.collections.media?.config
        expect(payload.collections.pictures).toBeUndefined()
        expect(own?.upload.imageSizes?.map(({ name }) => name)).toEqual(['square'])
        expect(own?.access.read({ req: {} as never })).toBe(true)

        for (const file of [menu, film]) expect(await sent(file, publisher)).toMatchObject({ status: 201 })
        const before = idOf((await sent({ name: 'lamps.svg', type: 'image/svg+xml', bytes: logo }, publisher, { refused: true })).body)
        expect((await stored(before)).sha256 ?? null).toBeNull()

        const campaign = await importDocument(payload, ...anExample(), {})
        await hubOf(payload).loop.settled()
        const { docs: releases } = await payload.find({ collection: 'releases', overrideAccess: true })
        expect(releases).toMatchObject([{ status: 'live' }])

        // One that was there before gets its hash when it is chosen; its description counts for the main language.
        const choose = (image: string | number, more: object = {}) =>
          rest('PATCH', `/campaigns/${campaign}?locale=bg`, { as: publisher, json: { images: [{ image, ...more }], _status: 'published' } })
        const untranslated = await choose(before)
        expect(Object.keys(complaintsOf(untranslated.body))).toEqual(['images.0.alt'])
        await rest('PATCH', `/campaigns/${campaign}?locale=en&draft=true`, {
          as: publisher,
          json: { images: [{ image: before, alt: 'Lamps' }] },
        })
        const { body: draft } = await rest('GET', `/campaigns/${campaign}?draft=true&depth=0`, { as: publisher })
        const [row] = draft.images as { id: string }[]
        expect((await choose(before, { id: row?.id })).status).toBe(200)
        expect((await stored(before)).sha256).toBe(hashOfBytes(logo))
        expect((await rest('GET', `/media/${before}`, { as: publisher })).body).not.toHaveProperty('sha256')
        const [published] = await payloadAuthored(payload).campaigns()
        expect(published?.document.campaign.images).toMatchObject([
          { asset: { sha256: hashOfBytes(logo), type: 'image/svg+xml' }, alt: { bg: 'Something', en: 'Lamps' } },
        ])
        expect(await rest('DELETE', `/media/${before}`, { as: publisher })).toMatchObject({ status: 409 })

        // Another file of the same upload is another picture.
        const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a1c2b' } })
          .png()
          .toBuffer()
        const file = { data: png, name: 'red.png', mimetype: 'image/png', size: png.length }
        await payload.update({ collection: 'media', id: before, data: {}, file })
        const [replaced] = await payloadAuthored(payload).campaigns()
        expect(replaced?.document.campaign.images).toMatchObject([{ asset: { sha256: hashOfBytes(png), width: 60 } }])
        await hubOf(payload).loop.settled()
        const newest = await payload.find({ collection: 'releases', sort: '-number', limit: 1, overrideAccess: true })
        expect(newest.docs).toMatchObject([{ status: 'live' }])
      })

      it('refuse what is no picture where it is chosen, and only there', async () => {
        const { payload, rest, account } = await start()
        const publisher = await account('publisher')
        const campaign = await importDocument(payload, ...anExample(), {})
        const image = idOf((await sent(film, publisher)).body)
        const json = { images: [{ image, alt: 'A film' }], _status: 'published' }
        const refused = await rest('PATCH', `/campaigns/${campaign}?locale=bg`, { as: publisher, json })
        expect(refused.status).toBe(400)
        expect(complaintsOf(refused.body)['images.0.image']).toContain('"film.mp4" cannot be shown')
        // A file that is taken away behind everybody’s back blocks the release with the reason, and takes nothing offline.
        const [shown] = (await payloadAuthored(payload).campaigns())[0]?.document.campaign.images ?? []
        const name = shown && 'name' in shown.asset ? shown.asset.name : ''
        const { docs } = await payload.find({ collection: 'media', where: { filename: { equals: name } } })
        await hubOf(payload).loop.settled()
        await payload.db.updateOne({ collection: 'media', id: docs[0]?.id ?? 0, data: { sha256: null, filename: 'gone.svg' } })
        await hubOf(payload).loop.settled()
        const releases = await payload.find({ collection: 'releases', sort: 'number', overrideAccess: true })
        expect(releases.docs).toMatchObject([{ status: 'live' }, { status: 'blocked' }])
        expect(String(Reflect.get(releases.docs[1] ?? {}, 'report'))).toContain('"gone.svg" could not be read')
      })

      it('never take a hash that somebody sends', async () => {
        const { rest, account } = await start()
        const publisher = await account('publisher')
        const id = idOf((await sent(menu, publisher, { sha256: 'a'.repeat(64) })).body)
        expect((await rest('PATCH', `/media/${id}`, { as: publisher, json: { sha256: 'b'.repeat(64) } })).status).toBe(200)
        expect((await stored(id)).sha256 ?? null).toBeNull()
      })
    })
  }

  it('are taken away many at once by who may delete and not read, unless one is in use, and read nowhere for it', async () => {
    const reads: string[] = []
    const mine = { owner: { equals: 'me' } }
    const collection = media({
      trash: true,
      access: { create: () => true, read: () => false, update: () => true, delete: () => mine },
      hooks: {
        beforeOperation: [({ operation }) => void reads.push(operation)],
        beforeRead: [() => void reads.push('before read')],
      },
    })
    host = await startHost({
      config: hosting({ ...collection, fields: [...collection.fields, { name: 'owner', type: 'text' }] }),
      options,
    })
    const { payload, rest, account } = host
    const publisher = await account('publisher')
    await importDocument(payload, ...anExample(), {})
    const { docs: shown } = await payload.find({ collection: 'media', depth: 0 })
    const spare = []
    for (const owner of ['me', 'me', 'them']) spare.push(idOf((await sent(menu, publisher, { owner })).body))
    const own = (ids: (string | number)[]) => ids.map((id) => `where[id][in][]=${id}`).join('&')
    const read = async (ask: () => Promise<{ status: number }>) => {
      reads.length = 0
      const { status } = await ask()
      return { status, reads: [...reads] }
    }
    const shownIds = shown.map(({ id }) => id)
    // Of others' pictures nothing is told, be they in use or not.
    const others = await read(() => rest('DELETE', `/media?${own(shownIds)}`, { as: publisher }))
    expect(others).toEqual({ status: 200, reads: ['delete'] })
    for (const id of shownIds) await payload.db.updateOne({ collection: 'media', id, data: { owner: 'me' } })
    const away = { deletedAt: new Date().toISOString() }
    const trashed = await read(() => rest('PATCH', `/media?${own([...shownIds, ...spare])}`, { as: publisher, json: away }))
    expect(trashed).toEqual({ status: 409, reads: ['update'] })
    const gone = await read(() => rest('DELETE', `/media?${own([...shownIds, ...spare])}`, { as: publisher }))
    expect(gone).toEqual({ status: 409, reads: ['delete'] })
    expect((await payload.count({ collection: 'media' })).totalDocs).toBe(shown.length + 3)
    expect(await rest('DELETE', `/media?${own(spare)}`, { as: publisher })).toMatchObject({ status: 200 })
    expect((await payload.count({ collection: 'media' })).totalDocs).toBe(shown.length + 1)
  })

  it('are read through the handlers of a storage adapter', async () => {
    const kept = new Map<string, Buffer>()
    const elsewhere = media({
      upload: {
        disableLocalStorage: true,
        handlers: [
          (_, { params: { filename } }) => {
            const bytes = kept.get(filename)
            return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 })
          },
        ],
      },
      hooks: {
        beforeChange: [
          ({ data, req }) => {
            if (req.file) kept.set(String(data.filename), req.file.data)
            return data
          },
        ],
      },
      // The collection has none: ours is added, translated.
      fields: [],
    })
    host = await startHost({ config: hosting(elsewhere), options })
    await importDocument(host.payload, ...anExample(), {})
    await hubOf(host.payload).loop.settled()
    const { docs } = await host.payload.find({ collection: 'releases', overrideAccess: true })
    expect(docs).toMatchObject([{ status: 'live' }])
    expect(kept.size).toBeGreaterThan(2)
    const [campaign] = await payloadAuthored(host.payload).campaigns()
    expect(Object.keys(campaign?.document.campaign.images[0]?.alt ?? {}).toSorted()).toEqual(['bg', 'en'])
  })

  it('tell at the start when they cannot be had', async () => {
    const plugin = (config: object, more: object = {}) =>
      leitmotif({ baseUrl: 'https://shop.example', ...options, ...more })(config as Config)
    await expect(plugin({ collections: [{ slug: 'files', upload: true, fields: [] }] })).rejects.toThrow('With uploads it has "files".')
    await expect(plugin({ collections: [{ slug: 'media', fields: [] }] })).rejects.toThrow('has no uploads')
    const taken = { slug: 'media', upload: true, fields: [{ type: 'row', fields: [{ name: 'sha256', type: 'text' }] }] }
    await expect(plugin({ collections: [taken] })).rejects.toThrow('a field "sha256" of its own')
    expect(() => plugin({}, { slugs: { pictures: 'x' } })).toThrow('leave pictures out')
    const nowhere = media({ upload: { disableLocalStorage: true } })
    await expect(startHost({ config: hosting(nowhere), options })).rejects.toThrow('upload.handlers')
  })
})

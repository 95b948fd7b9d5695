import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { configToSchema } from '@payloadcms/graphql'
import { createLocalReq, type FlattenedField } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { referencesTo } from '../../src/collections/references/references.ts'
import { payloadAuthored } from '../../src/storage/documents/authored.ts'
import { BRINGS_TOUCHPOINTS } from '../../src/storage/documents/import-document.ts'
import { defaultSlugs } from '../../src/storage/slugs/slugs.ts'
import { fogra39Bytes } from '../fixtures/colour-profiles.ts'
import { databases, startHost, titleOf, type Answer, type Host } from './a-host.ts'
import { brandData, campaignData, complaintsOf } from './authoring.ts'

const require = createRequire(import.meta.url)
const { graphql } = require('graphql') as typeof import('graphql')
const font = readFileSync(require.resolve('@expo-google-fonts/heebo/400Regular/Heebo_400Regular.ttf'))

type Id = string | number
type Data = Record<string, unknown>

/** Every field of ours that names a document of ours, from the collections as they run. */
const everyReference = await (async () => {
  const host = await startHost()
  const ours = Object.values(defaultSlugs).flatMap((slug) => host.payload.collections[slug]?.config ?? [])
  const found = ours.flatMap(({ slug }) => referencesTo(slug, ours).map((reference) => ({ ...reference, target: slug })))
  await host.stop()
  return found.flatMap((reference) => {
    const { versions, trash } = ours.find(({ slug }) => slug === reference.collection) ?? {}
    const states = ['saved' as const, ...(versions ? ['draft' as const] : []), ...(trash ? ['in the trash' as const] : [])]
    return states.map((state) => ({ ...reference, state }))
  })
})()

it('every kind of document that others name is among those that are looked at', () => {
  const named = new Set(everyReference.map(({ collection, path, target }) => `${collection}.${path} → ${target}`))
  expect([...named]).toEqual(
    expect.arrayContaining([
      'campaigns.touchpoints → touchpoints',
      'clients.touchpoints → touchpoints',
      'touchpoints.brand → brands',
      'brands.evergreen → campaigns',
      'brands.headingFont.own → fonts',
      'brands.printProfiles.colourProfile → colour-profiles',
      'campaigns.images.image → pictures',
    ]),
  )
})

/** A value at the end of a reference's fields, with what else its rows must have. */
function valueIn([field, ...rest]: readonly FlattenedField[], id: Id): Data {
  if (field === undefined) return {}
  if (rest.length === 0) return { [field.name]: 'hasMany' in field && field.hasMany ? [id] : id }
  const inner = valueIn(rest, id)
  if (field.type !== 'array') return { [field.name]: inner }
  const must = field.flattenedFields.flatMap((one) => (one.type === 'text' && one.required ? [[one.name, 'a-row'] as const] : []))
  return { [field.name]: [{ ...Object.fromEntries(must), ...inner }] }
}

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`deleting on ${titleOf(database)}`, () => {
    let host: Host
    let admin: string
    let brand: Id
    let count = 0
    beforeAll(async () => {
      host = await startHost({ database: database.name })
      admin = await host.account('admin')
      brand = await make('brands')
    })
    afterAll(() => host.stop())

    /** A document of a collection as somebody would make it, published where it can be. */
    async function make(collection: string, more: Data = {}): Promise<Id> {
      count += 1
      const name = `a${count}`
      const png = async () =>
        sharp({ create: { width: 8, height: 8, channels: 3, background: { r: count % 255, g: 40, b: 90 } } })
          .png()
          .toBuffer()
      const file = (data: Uint8Array, mimetype: string, extension: string) => ({
        file: { data: Buffer.from(data), mimetype, name: `${name}.${extension}`, size: data.length },
      })
      const needed: Record<string, () => Promise<object>> = {
        brands: async () => ({ data: { ...brandData(name), locales: ['en'], _status: 'published' } }),
        campaigns: async () => ({ data: { ...campaignData(brand, name), headline: `Evening ${name}`, _status: 'published' } }),
        touchpoints: async () => ({ data: { name: `Place ${name}`, key: name, brand, channel: 'email' } }),
        clients: async () => ({ data: { name: `Client ${name}`, brands: [brand] } }),
        pictures: async () => ({ data: { alt: 'A colour' }, ...file(await png(), 'image/png', 'png') }),
        fonts: async () => ({ data: { family: 'House', weight: 400, licence: 'OFL' }, ...file(font, 'font/ttf', 'ttf') }),
        'colour-profiles': async () => ({
          data: { identifier: 'FOGRA39', description: 'Offset' },
          ...file(fogra39Bytes, 'application/vnd.iccprofile', 'icc'),
        }),
      }
      const made = (await needed[collection]?.()) as { data: Data } | undefined
      if (made === undefined) throw new Error(`Nothing here makes one of ${collection}`)
      const data = { ...made.data, ...more }
      const context = { [BRINGS_TOUCHPOINTS]: true }
      return ((await host.payload.create({ ...made, collection, locale: 'en', data, context } as never)) as { id: Id }).id
    }
    const remove = (collection: string, id: Id) => host.rest('DELETE', `/${collection}/${id}`, { as: admin })
    const usedBy = ({ body }: Answer) => (body.errors as [{ data?: { usedBy?: Data[] } }])[0].data?.usedBy ?? []
    /** Gone for good, from the trash too. */
    const drop = (collection: string, id: Id) => host.payload.delete({ collection, id, trash: true } as never)

    async function userOf({ collection, path, fields, state }: (typeof everyReference)[number], target: Id): Promise<Id> {
      const naming = valueIn(fields, target)
      if (state !== 'draft') {
        const user = await make(collection, naming)
        if (state === 'in the trash')
          await host.payload.update({ collection, id: user, data: { deletedAt: new Date().toISOString() } } as never)
        return user
      }
      // A campaign that was published keeps its brand.
      const user = await make(collection, path === 'brand' ? { _status: 'draft' } : {})
      await host.payload.update({ collection, id: user, draft: true, data: naming } as never)
      return user
    }

    it.each(everyReference)('$target is kept while $collection names it by $path ($state)', async (reference) => {
      const { target, collection, path, state } = reference
      const id = await make(target)
      const user = await userOf(reference, id)
      const refused = await remove(target, id)
      expect(refused.status, JSON.stringify(refused.body)).toBe(409)
      expect(usedBy(refused)).toMatchObject([{ collection, id: user, field: path, state }])
      const many = await host.rest('DELETE', `/${target}?where[id][in]=${id}`, { as: admin })
      expect(many.status, JSON.stringify(many.body)).toBe(409)
      await expect(host.payload.delete({ collection: target, id } as never)).rejects.toMatchObject({ status: 409 })
      if (host.payload.collections[target]?.config.trash) {
        const deletedAt = new Date().toISOString()
        expect(await host.rest('PATCH', `/${target}/${id}`, { as: admin, json: { deletedAt } })).toMatchObject({ status: 409 })
        expect(await host.rest('PATCH', `/${target}?where[id][in]=${id}`, { as: admin, json: { deletedAt } })).toMatchObject({
          status: 409,
        })
      }
      await drop(collection, user)
      expect(await remove(target, id)).toMatchObject({ status: 200 })
    })

    /** The touchpoints that the campaigns of a brand go live on. */
    const shownOn = async (campaign: string) =>
      (await payloadAuthored(host.payload).campaigns()).find(({ slug }) => slug === campaign)?.document.touchpoints.map(({ key }) => key)
    const says = ({ body }: Answer) => (body.errors as [{ message: string }])[0].message

    it('is refused in words that say who shows it where, and goes through once it is taken out there', async () => {
      const [chosen, other] = [await make('touchpoints'), await make('touchpoints')]
      const headline = 'Lantern evenings'
      const campaign = await make('campaigns', { headline, touchpoints: [chosen] })
      expect(says(await remove('touchpoints', chosen))).toBe(
        'This touchpoint is in use. The campaign “Lantern evenings” has it under Touchpoints. Take it out there first, or choose another, and publish what was published.',
      )
      await host.payload.update({ collection: 'campaigns', id: campaign, draft: true, data: { touchpoints: [other] } } as never)
      expect((await remove('touchpoints', chosen)).status).toBe(409)
      await host.payload.update({ collection: 'campaigns', id: campaign, data: { _status: 'published' } } as never)
      expect((await remove('touchpoints', chosen)).status).toBe(200)
    })

    it('deletes none of many when one is in use, and tells no titles of what the asker may not read', async () => {
      const [used, free] = [await make('touchpoints'), await make('touchpoints')]
      await make('clients', { name: 'Secret screen', touchpoints: [used] })
      const many = `/touchpoints?where[id][in]=${used},${free}`
      expect(await host.rest('DELETE', many)).toMatchObject({ status: 403 })
      const refused = await host.rest('DELETE', many, { as: admin })
      expect(refused.status).toBe(409)
      expect(says(refused)).toContain('The client “Secret screen” has it under Touchpoints.')
      expect((await host.payload.count({ collection: 'touchpoints', where: { id: { in: [used, free] } } })).totalDocs).toBe(2)

      const publisher = await host.account('publisher')
      const named = await make('brands')
      await make('clients', { name: 'Secret screen', brands: [named] })
      const told = await host.rest('DELETE', `/brands/${named}`, { as: publisher })
      expect(told.status).toBe(409)
      expect(says(told)).toContain('A client has it under Brands.')
      expect(JSON.stringify(told.body)).not.toContain('Secret screen')
    })

    it('is refused over GraphQL as over REST', async () => {
      const used = await make('touchpoints')
      await make('campaigns', { touchpoints: [used] })
      const req = await createLocalReq({ user: { id: 1, collection: 'users', role: 'admin' } as never }, host.payload)
      const answer = await graphql({
        schema: configToSchema(host.payload.config).schema,
        source: `mutation { deleteTouchpoint(id: ${JSON.stringify(used)}) { id } }`,
        contextValue: { req, headers: {} },
      })
      expect(answer.errors?.[0]?.originalError).toMatchObject({ status: 409 })
      expect(await host.payload.findByID({ collection: 'touchpoints', id: used })).toMatchObject({ id: used })
    })

    it('never lets an older version of a campaign go live on more than it was limited to', async () => {
      const [gone, kept] = [await make('touchpoints'), await make('touchpoints')]
      await make('touchpoints')
      const slug = `limited-${database.name.toLowerCase()}`
      const campaign = await make('campaigns', { slug, touchpoints: [gone] })
      const [limited] = await shownOn(slug).then((keys = []) => keys)
      const { docs } = await host.payload.findVersions({ collection: 'campaigns', where: { parent: { equals: campaign } } })
      const publish = (json: Data = {}) =>
        host.rest('PATCH', `/campaigns/${campaign}?locale=en`, { as: admin, json: { ...json, _status: 'published' } })
      expect((await publish({ touchpoints: [kept] })).status).toBe(200)
      expect((await remove('touchpoints', gone)).status).toBe(200)

      const restored = await host.rest('POST', `/campaigns/versions/${docs[0]?.id ?? ''}`, { as: admin })
      expect(restored.status).toBe(200)
      expect(restored.body.message).toContain('None of the touchpoints that this campaign was limited to is there any more')
      const refused = await publish()
      expect(refused.status).toBe(400)
      expect(complaintsOf(refused.body).touchpoints).toContain('Choose where it shows')
      const [shown, ...more] = (await shownOn(slug)) ?? []
      expect(more).toEqual([])
      expect(shown).not.toBe(limited)

      const copy = await host.rest('POST', `/campaigns/${campaign}/duplicate`, { as: admin, json: {} })
      const copied = (copy.body.doc as { id: Id }).id
      expect((await host.rest('PATCH', `/campaigns/${copied}?locale=en`, { as: admin, json: { _status: 'published' } })).status).toBe(400)

      expect((await publish({ touchpoints: [kept] })).status).toBe(200)
      expect(await shownOn(slug)).toEqual([shown])
      // Taken out by hand, an empty list means all, as the field says.
      expect((await publish({ touchpoints: [] })).status).toBe(200)
      expect((await shownOn(slug))?.length).toBeGreaterThan(1)
    })
  })
}

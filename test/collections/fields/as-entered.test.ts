import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configToSchema } from '@payloadcms/graphql'
import { createLocalReq } from 'payload'
import { checkCampaign } from '../../../src/channels/checks/check-campaign.ts'
import { freeze } from '../../../src/content/freeze/freeze.ts'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { payloadAuthored } from '../../../src/storage/documents/authored.ts'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'
import { brandData, campaignData, complaintsOf, publishedBrand, publishedCampaign } from '../authoring.ts'

// The copy that Payload builds its schema with; vitest would take the package's other one.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql')

const strayed = {
  headline: ' Lunch  under\nthe lindens ',
  summary: ' Three days \n\n\n of  cooking outdoors. ',
  slogan: 'There is room\r\nfor everybody ',
  offer: { coupon: ' LINDEN26\n', terms: 'One plate  per coupon. ' },
  callToAction: { label: '\tBook a table', url: ' https://linden.example/park ' },
}
const meant = {
  headline: 'Lunch under the lindens',
  summary: 'Three days\n\nof cooking outdoors.',
  slogan: 'There is room for everybody',
  offer: { coupon: 'LINDEN26', terms: 'One plate per coupon.' },
  callToAction: { label: 'Book a table', url: 'https://linden.example/park' },
}

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`what is entered on ${titleOf(database)}`, () => {
    let host: Host
    let brand: string | number
    let admin: string
    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      admin = await host.account('admin')
    })
    afterAll(() => host.stop())

    const kept = (collection: 'campaigns' | 'brands' | 'touchpoints' | 'clients', id: string | number) =>
      host.payload.findByID({ collection, id, locale: 'en', draft: true, depth: 0 })

    it.each(['REST', 'the form', 'the Local API', 'GraphQL'])('is kept as it was meant, by %s', async (door) => {
      const data = { ...strayed, brand, slug: ` ${door.toLowerCase().replaceAll(' ', '-')} ` }
      const path = '/campaigns?locale=en&draft=true'
      const form = new FormData()
      form.set('_payload', JSON.stringify(data))
      const made: Record<string, () => Promise<unknown>> = {
        REST: () => host.rest('POST', path, { as: admin, json: data }),
        'the form': () => host.rest('POST', path, { as: admin, form }),
        'the Local API': () => host.payload.create({ collection: 'campaigns', locale: 'en', draft: true, data }),
        GraphQL: async () =>
          graphql({
            schema: configToSchema(host.payload.config).schema,
            source: 'mutation ($data: mutationCampaignInput!) { createCampaign(data: $data, draft: true, locale: en) { id } }',
            variableValues: { data },
            contextValue: {
              req: await createLocalReq({ user: { id: 1, collection: 'users', role: 'admin' } as never }, host.payload),
              headers: {},
            },
          }),
      }
      const answer = await made[door]?.()
      const slug = data.slug.trim()
      const { docs } = await host.payload.find({
        collection: 'campaigns',
        where: { slug: { equals: slug } },
        locale: 'en',
        draft: true,
        depth: 0,
      })
      expect(docs[0], JSON.stringify(answer)).toMatchObject({ ...meant, slug })
    })

    it('is kept so in names, lists and every language at once', async () => {
      const named = {
        ...brandData('spaced'),
        name: ' Linden  House\n',
        terms: { banned: [' cheap ', 'last  minute'] },
        slogan: { en: ' One ', bg: 'Едно \n' },
      }
      const made = await host.rest('POST', '/brands?locale=all&draft=true&depth=0', { as: admin, json: named })
      const id = (made.body.doc as { id: string }).id
      expect(await kept('brands', id)).toMatchObject({ name: 'Linden House', terms: { banned: ['cheap', 'last minute'] } })
      const touchpoint = await host.rest('POST', '/touchpoints', {
        as: admin,
        json: { name: ' Sofia  page ', key: ' sofia ', brand, channel: 'facebook-post', goal: 'visit', stage: 'before' },
      })
      expect(touchpoint.body.doc).toMatchObject({ name: 'Sofia page', key: 'sofia' })
      const client = await host.rest('POST', '/clients', { as: admin, json: { name: 'Website\n', brands: [brand] } })
      expect(client.body.doc).toMatchObject({ name: 'Website' })
    })

    it('is refused where its letters were lost, at the field', async () => {
      const touchpoint = { name: 'Caf\ufffd', key: 'lost', brand, channel: 'facebook-post', goal: 'visit', stage: 'before' }
      const answer = await host.rest('POST', '/touchpoints', { as: admin, json: touchpoint })
      expect(answer.status).toBe(400)
      expect(complaintsOf(answer.body).name).toContain('Letters were lost here')

      const id = await publishedCampaign(host.payload, brand, 'lost')
      const published = await host.rest('PATCH', `/campaigns/${id}?locale=en`, {
        as: admin,
        json: { summary: 'Men\ufffd', _status: 'published' },
      })
      expect(published.status).toBe(400)
      expect(complaintsOf(published.body).summary).toContain('Letters were lost here')
    })

    it('is refused where a key is too long, and a long key of before stays', async () => {
      const touchpoint = { name: 'Long', key: 'a'.repeat(101), brand, channel: 'facebook-post', goal: 'visit', stage: 'before' }
      const answer = await host.rest('POST', '/touchpoints', { as: admin, json: touchpoint })
      expect(complaintsOf(answer.body).key).toContain('Shorten it by 1.')

      const { id } = await host.payload.create({ collection: 'touchpoints', data: { ...touchpoint, key: 'long' } })
      await host.payload.db.updateOne({ collection: 'touchpoints', id, data: { key: 'a'.repeat(150) } })
      expect(await host.rest('PATCH', `/touchpoints/${id}`, { as: admin, json: { name: 'Longer' } })).toMatchObject({ status: 200 })
      await host.payload.delete({ collection: 'touchpoints', id })
    })

    it('goes on working where it was kept with stray spaces before, and is released as it was meant', async () => {
      const id = await publishedCampaign(host.payload, brand, 'before')
      const raw = await host.payload.db.findOne<Record<string, unknown> & { id: string | number }>({
        collection: 'campaigns',
        where: { id: { equals: id } },
      })
      const stray = (text: string) => ` ${text.replace(' ', '  ')}\n`
      const headline = { en: stray(meant.headline), bg: stray('Обяд под липите') }
      await host.payload.db.updateOne({ collection: 'campaigns', id, data: { ...raw, headline } })
      const authored = (await payloadAuthored(host.payload).campaigns()).find(({ slug }) => slug === 'before')
      const pin = () => Promise.reject(new Error('no file'))
      const check = (document: CampaignDocument) => checkCampaign(document, new Date())
      const frozen = authored && (await freeze(authored.document, { baseUrl: 'https://hub.example', pin, check }))
      expect(frozen?.campaign.headline).toEqual({ en: meant.headline, bg: 'Обяд под липите' })
      expect(
        await host.rest('PATCH', `/campaigns/${id}?locale=en`, { as: admin, json: { priority: 3, _status: 'published' } }),
      ).toMatchObject({ status: 200 })
      expect(await kept('campaigns', id)).toMatchObject({ headline: meant.headline, priority: 3, _status: 'published' })
    })

    it('takes a key as long as a name of a file may be, and gives a new brand touchpoints all the same', async () => {
      const { id } = await host.payload.create({
        collection: 'brands',
        locale: 'en',
        data: { ...brandData('b'.repeat(100)), _status: 'published' },
      })
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { brand: { equals: id } } })
      expect(docs).toHaveLength(4)
      for (const { key } of docs as { key: string }[]) expect(key.length).toBeLessThanOrEqual(100)
      expect(campaignData(id).brand).toBe(id)
    })
  })
}

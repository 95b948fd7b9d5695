import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databases, startHost, titleOf, type Host } from '../a-host.ts'
import { campaignData, draftCampaign, live, publishedBrand, publishedCampaign, upload } from '../authoring.ts'

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`roles on ${titleOf(database)}`, () => {
    let host: Host
    let brand: string | number
    let editor: string
    let publisher: string

    beforeAll(async () => {
      host = await startHost({
        database: database.name,
        config: {
          collections: [
            { slug: 'users', auth: true, fields: [{ name: 'role', type: 'text', saveToJWT: true }] },
            { slug: 'customers', auth: true, fields: [] },
          ],
          admin: { user: 'users' },
        },
      })
      brand = await publishedBrand(host.payload)
      editor = await host.account('editor')
      publisher = await host.account('publisher')
    })
    afterAll(() => host.stop())

    const patch = (id: string | number, query: string, json: object) => host.rest('PATCH', `/campaigns/${id}${query}`, { as: editor, json })

    it('lets an editor write drafts', async () => {
      const made = await host.rest('POST', '/campaigns?draft=true', { as: editor, json: campaignData(brand, 'by-an-editor') })
      expect(made).toMatchObject({ status: 201, body: { doc: { _status: 'draft' } } })
    })

    it('makes a draft of what an editor creates as published', async () => {
      const made = await host.rest('POST', '/campaigns', { as: editor, json: { ...campaignData(brand, 'sneaked'), _status: 'published' } })
      const { id } = made.body.doc as { id: string }
      expect(await live(host.payload, id)).toMatchObject({ _status: 'draft' })
    })

    it.each([
      ['without saying a status', '', { headline: 'Changed' }],
      ['as published', '', { headline: 'Changed', _status: 'published' }],
      ['as published although the query says draft', '?draft=true', { headline: 'Changed', _status: 'published' }],
      ['publishing one language', '?publishSpecificLocale=en', { headline: 'Changed', _status: 'published' }],
      ['publishing all languages', '?publishAllLocales=true', { headline: 'Changed' }],
      ['unpublishing all languages', '?unpublishAllLocales=true', {}],
      ['in all languages at once', '?locale=all', { headline: { en: 'Changed' } }],
      ['by autosave', '?autosave=true&draft=true', { headline: 'Changed', _status: 'published' }],
      ['unpublishing', '', { _status: 'draft' }],
      ['into the trash', '', { deletedAt: new Date().toISOString() }],
      ['into the trash, as a draft', '?draft=true', { deletedAt: new Date().toISOString() }],
    ])('leaves what is live alone when an editor writes %s', async (_how, query, json) => {
      const id = await publishedCampaign(host.payload, brand, `live-${Math.random().toString(36).slice(2)}`)
      await patch(id, query, json)
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published', headline: 'Lunch under the lindens' })
    })

    it('leaves what is live alone when an editor writes many at once', async () => {
      const id = await publishedCampaign(host.payload, brand, 'bulk')
      await host.rest('PATCH', '/campaigns?where[slug][equals]=bulk', { as: editor, json: { headline: 'Changed', _status: 'published' } })
      await host.rest('DELETE', '/campaigns?where[slug][equals]=bulk', { as: editor })
      await host.rest('DELETE', `/campaigns/${id}`, { as: editor })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published', headline: 'Lunch under the lindens' })
    })

    it('keeps the editor’s words as a draft beside what is live', async () => {
      const id = await publishedCampaign(host.payload, brand, 'beside')
      expect(await patch(id, '?locale=en', { headline: 'Tomorrow' })).toMatchObject({ status: 200 })
      expect(await host.payload.findByID({ collection: 'campaigns', id, draft: true, locale: 'en' })).toMatchObject({
        headline: 'Tomorrow',
        _status: 'draft',
      })
    })

    it.each(['', '?draft=false', '?draft=true'])(
      'leaves what is live alone when an editor restores an older version (%s)',
      async (query) => {
        const id = await draftCampaign(host.payload, brand, `older${query.replace(/\W/g, '')}`)
        await host.payload.update({ collection: 'campaigns', id, locale: 'en', data: { _status: 'published' } })
        await host.payload.update({ collection: 'campaigns', id, locale: 'en', data: { headline: 'The newest', _status: 'published' } })
        const { docs } = await host.payload.findVersions({ collection: 'campaigns', where: { parent: { equals: id } }, limit: 0 })
        for (const { id: version } of docs) await host.rest('POST', `/campaigns/versions/${version}${query}`, { as: editor })
        expect(await live(host.payload, id)).toMatchObject({ _status: 'published', headline: 'The newest' })
      },
    )

    it('makes a draft of what an editor duplicates', async () => {
      const id = await publishedCampaign(host.payload, brand, 'twin')
      const made = await host.rest('POST', `/campaigns/${id}/duplicate`, { as: editor, json: { _status: 'published' } })
      const copy = made.body.doc as { id: string } | undefined
      if (copy) expect(await live(host.payload, copy.id)).toMatchObject({ _status: 'draft' })
      const { docs } = await host.payload.find({
        collection: 'campaigns',
        where: { _status: { equals: 'published' }, slug: { contains: 'twin' } },
      })
      expect(docs).toHaveLength(1)
    })

    it('keeps editors from brands that are live, touchpoints, fonts and keys', async () => {
      await host.rest('PATCH', `/brands/${brand}?locale=en`, { as: editor, json: { slogan: 'Changed', _status: 'published' } })
      expect(await host.payload.findByID({ collection: 'brands', id: brand, locale: 'en', draft: false })).toMatchObject({
        slogan: 'There is room for everybody',
      })
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { brand: { equals: brand } } })
      expect((await host.rest('PATCH', `/touchpoints/${docs[0]?.id}`, { as: editor, json: { public: true } })).status).toBe(403)
      expect((await host.rest('GET', '/clients', { as: editor })).status).toBe(403)
    })

    it('keeps editors from pictures that are live, since a picture has no drafts', async () => {
      const used = await upload(host, 'pictures', { name: 'dot.png', type: 'image/png', bytes: pixel }, { alt: 'A dot' }, editor)
      const { id: image } = used.body.doc as { id: string | number }
      expect(await host.rest('PATCH', `/pictures/${image}?locale=en`, { as: editor, json: { alt: 'A red dot' } })).toMatchObject({
        status: 200,
      })
      const campaign = await draftCampaign(host.payload, brand, 'pictured')
      await host.payload.update({ collection: 'pictures', id: image, locale: 'bg', data: { alt: 'Точка' } })
      await host.payload.update({
        collection: 'campaigns',
        id: campaign,
        locale: 'en',
        data: { images: [{ image }], _status: 'published' },
      })
      expect((await host.rest('PATCH', `/pictures/${image}?locale=en`, { as: editor, json: { alt: 'Changed' } })).status).toBe(403)
      expect(await host.rest('PATCH', `/pictures/${image}?locale=en`, { as: publisher, json: { alt: 'A dark dot' } })).toMatchObject({
        status: 200,
      })
    })

    it('lets a publisher publish and unpublish', async () => {
      const id = await draftCampaign(host.payload, brand, 'by-a-publisher')
      await host.rest('PATCH', `/campaigns/${id}`, { as: publisher, json: { _status: 'published' } })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published' })
    })

    it('shows nothing to those who are not signed in', async () => {
      for (const collection of ['brands', 'campaigns', 'touchpoints', 'pictures', 'fonts', 'clients', 'releases', 'leitmotif-pointers']) {
        expect((await host.rest('GET', `/${collection}`)).status, collection).toBe(403)
      }
    })

    it('gives nothing to a host’s customers, who sign in elsewhere', async () => {
      await host.payload.create({ collection: 'customers', data: { email: 'shopper@example.com', password: 'correct horse' } })
      const { token } = await host.payload.login({
        collection: 'customers',
        data: { email: 'shopper@example.com', password: 'correct horse' },
      })
      const { user } = await host.payload.auth({ headers: new Headers({ authorization: `JWT ${token}` }) })
      expect(user).not.toBeNull()
      for (const collection of ['brands', 'campaigns', 'pictures', 'releases', 'clients'] as const) {
        await expect(host.payload.find({ collection, overrideAccess: false, user }), collection).rejects.toThrow()
      }
      await expect(
        host.payload.create({ collection: 'campaigns', overrideAccess: false, user, data: campaignData(brand, 'shopped') }),
      ).rejects.toThrow()
    })
  })
}

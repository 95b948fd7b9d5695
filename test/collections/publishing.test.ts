import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { brandData, campaignData, complaintsOf, draftCampaign, live, publishedBrand, publishedCampaign } from './authoring.ts'

const own = { of: 'email', locale: 'en', slot: 'subject', text: 'Lunch for {price}' }

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`publishing on ${titleOf(database)}`, () => {
    let host: Host
    let brand: string | number
    let publisher: string

    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      publisher = await host.account('publisher')
    })
    afterAll(() => host.stop())

    /** Publishes through REST, with these changes. */
    const publish = (id: string | number, change: object = {}, locale = 'en') =>
      host.rest('PATCH', `/campaigns/${id}?locale=${locale}&depth=0`, { as: publisher, json: { ...change, _status: 'published' } })

    it('publishes a campaign that is complete in every language of its brand', async () => {
      const id = await draftCampaign(host.payload, brand, 'complete')
      expect((await publish(id)).body).toMatchObject({ doc: { _status: 'published' } })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published', headline: 'Lunch under the lindens' })
    })

    it('names each language that lacks a required text, at its field, and leaves the campaign a draft', async () => {
      const { id } = await host.payload.create({
        collection: 'campaigns',
        locale: 'en',
        draft: true,
        data: campaignData(brand, 'untranslated'),
      })
      const answer = await publish(id)
      expect(answer.status).toBe(400)
      expect(complaintsOf(answer.body)).toMatchObject({
        headline: expect.stringContaining('Bulgarian'),
        'callToAction.label': expect.stringContaining('Bulgarian'),
      })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'draft' })
    })

    it('takes the words that come with the request into account, in the language of the request', async () => {
      const { id } = await host.payload.create({
        collection: 'campaigns',
        locale: 'en',
        draft: true,
        data: campaignData(brand, 'translated-now'),
      })
      const answer = await publish(id, { headline: 'Обяд под липите', callToAction: { label: 'Запази маса' } }, 'bg')
      expect(answer).toMatchObject({ status: 200 })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published', headline: 'Lunch under the lindens' })
    })

    it('leaves what is live as it is when a change to it is refused', async () => {
      const id = await publishedCampaign(host.payload, brand, 'stays')
      const answer = await publish(id, { offer: { validUntil: '2026-06-01T00:00:00.000Z' } })
      expect(answer.status).toBe(400)
      expect(await live(host.payload, id)).toMatchObject({ _status: 'published', offer: { validUntil: '2026-06-07T19:00:00.000Z' } })
    })

    it.each([
      ['an end before its start', { offer: { validUntil: '2026-06-01T00:00:00.000Z' } }, 'offer.validUntil'],
      ['a price above the previous one', { offer: { price: { amount: '19.90', currency: 'EUR' } } }, 'offer.previousPrice.amount'],
      ['an amount that is none', { offer: { price: { amount: '9,90', currency: 'EUR' } } }, 'offer.price.amount'],
      ['an unknown currency', { offer: { price: { amount: '9.90', currency: 'XXZ' } } }, 'offer.price.currency'],
      ['a bad link', { callToAction: { url: 'javascript:alert(1)' } }, 'callToAction.url'],
      ['an unknown tone', { tone: 'sarcastic' }, 'tone'],
      ['a coupon that nobody could type', { offer: { coupon: 'LINDEN\u202e26' } }, 'offer.coupon'],
      ['a phone number that is none', { offer: { phone: 'call us' } }, 'offer.phone'],
      ['a headline that nobody wrote', { headline: '' }, 'headline'],
      ['a placeholder that is no fact', { summary: 'Only {prize} today' }, 'summary'],
      ['a placeholder without its closing brace', { headline: 'Only {price today' }, 'headline'],
      ['a placeholder in the slogan, which is shown as written', { slogan: 'Only {price}' }, 'slogan'],
      ['own words in a place that the channel has not', { adaptations: [{ ...own, slot: 'subjekt' }] }, 'adaptations.0.slot'],
      ['own words that are longer than their place', { adaptations: [{ ...own, text: 'L'.repeat(201) }] }, 'adaptations.0.text'],
      ['own words with a placeholder that is no fact', { adaptations: [{ ...own, text: '{pirce}' }] }, 'adaptations.0.text'],
    ])('refuses %s with a message at its field', async (_what, change, path) => {
      const id = await draftCampaign(host.payload, brand, `refused-${Math.random().toString(36).slice(2)}`)
      const answer = await publish(id, change)
      expect(answer.status).toBe(400)
      const complaint = complaintsOf(answer.body)[path]
      expect(complaint, JSON.stringify(answer.body)).toBeTypeOf('string')
      expect(complaint).not.toMatch(/undefined|\[object/)
    })

    it('calls what it refuses by the names that the form has for it', async () => {
      const id = await draftCampaign(host.payload, brand, 'named')
      const { body } = await publish(id, { tone: 'sarcastic', offer: { phone: '+359 2 123 4567', coupon: 'LINDEN\u202e26' } })
      const [{ message }] = body.errors as [{ message: string }]
      expect(message).toContain('Offer > Coupon code')
      expect(message).not.toContain('offer.coupon')
    })

    it('accepts a currency that is no longer tender: that is a warning beside the field', async () => {
      const id = await draftCampaign(host.payload, brand, 'leva')
      const price = { amount: '9.90', currency: 'BGN' }
      expect(await publish(id, { offer: { price, previousPrice: { amount: '14.50', currency: 'BGN' } } })).toMatchObject({ status: 200 })
    })

    it('asks for the brand to be published first', async () => {
      const { id: unpublished } = await host.payload.create({ collection: 'brands', draft: true, locale: 'en', data: brandData('quiet') })
      const id = await draftCampaign(host.payload, unpublished, 'too-early')
      const answer = await publish(id)
      expect(complaintsOf(answer.body)).toMatchObject({ brand: expect.stringContaining('brand') })
    })

    it('tells what placeholders stand for in the newest draft, in a language, to who has signed in', async () => {
      const id = await draftCampaign(host.payload, brand, 'previewed')
      const told = await host.rest('GET', `/campaigns/${id}/facts?locale=bg`, { as: publisher })
      expect(told.body).toMatchObject({
        facts: { price: '9,90\u00a0€', until: '7 юни', from: '5 юни', coupon: 'LINDEN26', secondPrice: null },
      })
      expect(await host.rest('GET', `/campaigns/${id}/facts?locale=bg`)).toMatchObject({ status: 403 })
      expect(await host.rest('GET', `/campaigns/${id}/facts?locale=../`, { as: publisher })).toMatchObject({ body: { facts: {} } })
    })

    it('keeps half-written drafts as they are', async () => {
      const answer = await host.rest('POST', '/campaigns?draft=true', {
        as: publisher,
        json: { brand, slug: 'half', headline: 'Lu', offer: { price: { amount: '9,9' } } },
      })
      expect(answer).toMatchObject({ status: 201, body: { doc: { headline: 'Lu', _status: 'draft' } } })
    })

    it('unpublishes', async () => {
      const id = await publishedCampaign(host.payload, brand, 'withdrawn')
      expect(await host.rest('PATCH', `/campaigns/${id}`, { as: publisher, json: { _status: 'draft' } })).toMatchObject({ status: 200 })
      expect(await live(host.payload, id)).toMatchObject({ _status: 'draft' })
    })

    it('makes a slug out of the headline where none is given, with a number where it is taken', async () => {
      const made = async () => {
        const json = { brand, headline: 'Обяд на тревата' }
        const { body } = await host.rest('POST', '/campaigns?draft=true&locale=bg', { as: publisher, json })
        return body
      }
      expect(await made()).toMatchObject({ doc: { slug: 'obyad-na-trevata' } })
      expect(await made()).toMatchObject({ doc: { slug: 'obyad-na-trevata-2' } })
    })

    it('refuses a slug that another campaign has, but not one that lies in the trash', async () => {
      const id = await draftCampaign(host.payload, brand, 'once')
      const again = () => host.rest('POST', '/campaigns?draft=true', { as: publisher, json: campaignData(brand, 'once') })
      const refused = await again()
      expect(refused.status).toBe(400)
      expect(Object.keys(complaintsOf(refused.body))).toEqual(['slug'])
      await host.payload.update({ collection: 'campaigns', id, data: { deletedAt: new Date().toISOString() } })
      expect(await again()).toMatchObject({ status: 201 })
      const restored = await host.rest('PATCH', `/campaigns/${id}?trash=true`, { as: publisher, json: { deletedAt: null } })
      expect(Object.keys(complaintsOf(restored.body)), JSON.stringify(restored.body)).toEqual(['slug'])
    })

    it('refuses a language that this Payload is not set up for, and says what to do', async () => {
      const answer = await host.rest('POST', '/brands', { as: publisher, json: { ...brandData('polyglot'), locales: ['en', 'de'] } })
      expect(complaintsOf(answer.body).locales).toMatch(/de.*localization/s)
    })

    it('refuses a brand’s change that would break a campaign which is live', async () => {
      const own = await publishedBrand(host.payload, 'breakable')
      await publishedCampaign(host.payload, own, 'depends')
      const answer = await host.rest('PATCH', `/brands/${own}`, {
        as: publisher,
        json: { timeZone: 'Europe/Atlantis', _status: 'published' },
      })
      expect(complaintsOf(answer.body).timeZone).toContain('time zone')
    })
  })
}

describe('publishing in a host whose database has no transactions', () => {
  it('still never shows what was refused', async () => {
    const host = await startHost({ db: (folder) => sqliteAdapter({ client: { url: `file:${folder}/plain.db` } }) })
    const brand = await publishedBrand(host.payload)
    const { id } = await host.payload.create({ collection: 'campaigns', locale: 'en', draft: true, data: campaignData(brand) })
    await expect(host.payload.update({ collection: 'campaigns', id, locale: 'en', data: { _status: 'published' } })).rejects.toThrow()
    expect(await live(host.payload, id)).toMatchObject({ _status: 'draft' })
    await host.stop()
  })
})

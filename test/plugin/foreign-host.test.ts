import { afterEach, describe, expect, it } from 'vitest'
import type { CollectionConfig, Config, ServerProps, TypedUser } from 'payload'
import { LiveOverview } from '../../src/admin/release/live-overview.tsx'
import { nobodysRole } from '../../src/collections/access/roles.ts'
import { hubOf, leitmotif } from '../../src/exports/plugin.ts'
import { settingsOf } from '../../src/runtime/settings-of.ts'
import { payloadAuthored } from '../../src/storage/documents/authored.ts'
import { startHost, type Host, type HostOptions } from '../collections/a-host.ts'
import { brandData, campaignData, complaintsOf, publishedBrand, publishedCampaign } from '../collections/authoring.ts'

const members = (): CollectionConfig => ({ slug: 'members', auth: true, fields: [{ name: 'nickname', type: 'text' }] })
const articles = (): CollectionConfig => ({ slug: 'articles', fields: [{ name: 'title', type: 'text', localized: true }] })

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

describe('the plugin in somebody else’s Payload', () => {
  let host: Host | undefined
  afterEach(async () => {
    await host?.stop()
    host = undefined
  })
  const start = async (options: HostOptions) => (host = await startHost(options))

  it('leaves the given config as it was', async () => {
    const own = [members(), articles()]
    const endpoint = { path: '/mine', method: 'get' as const, handler: () => Response.json({}) }
    const config = frozen({
      collections: own,
      endpoints: [endpoint],
      admin: { user: 'members', components: { beforeDashboard: ['./mine#Card'] } },
      custom: { mine: true },
      upload: { limits: { fileSize: 1000 } },
      localization: { locales: ['en', 'bg'], defaultLocale: 'en' },
    }) as unknown as Config
    const made = await leitmotif({ baseUrl: 'https://shop.example/' })(config)
    expect(made.collections?.slice(0, 2)).toEqual(own)
    expect(made.endpoints?.[0]).toBe(endpoint)
    expect(made.admin?.components?.beforeDashboard).toEqual(['./mine#Card', 'leitmotif/admin#LiveOverview'])
    expect(made).toMatchObject({ custom: { mine: true }, upload: { limits: { fileSize: 1000 } }, admin: { user: 'members' } })
  })

  it('says which slug is taken, and which address is none', async () => {
    const taken = { collections: [{ slug: 'brands', fields: [] }] } as unknown as Config
    await expect(leitmotif({ baseUrl: 'https://shop.example' })(taken)).rejects.toThrow("slugs: { brands: 'leitmotif-brands' }")
    for (const baseUrl of ['shop.example', 'https://shop.example/?a', 'https://shop.example/#a', 'https://me:pass@shop.example'])
      expect(() => leitmotif({ baseUrl })).toThrow(/baseUrl/)
  })

  it('works beside collections of the host, and lets its accounts do what its admin lets them do', async () => {
    const { payload } = await start({
      config: {
        collections: [members(), articles()],
        admin: { user: 'members' },
        onInit: (started) => void Reflect.set(started, 'hostWasAsked', true),
      },
    })
    expect(Reflect.get(payload, 'hostWasAsked')).toBe(true)
    await payload.create({ collection: 'articles', data: { title: 'Ours' } })
    const { id } = await payload.create({ collection: 'members', data: { email: 'chief@example.com', password: 'correct horse' } })
    const user = { ...(await payload.findByID({ collection: 'members', id })), collection: 'members' as const }
    const asThem = { overrideAccess: false, user, locale: 'en' } as const
    const brand = await payload.create({ ...asThem, collection: 'brands', data: { ...brandData(), locales: ['en'], _status: 'published' } })
    const campaign = await payload.create({ ...asThem, collection: 'campaigns', data: { ...campaignData(brand.id), _status: 'published' } })
    expect(campaign).toMatchObject({ _status: 'published' })
  })

  it('shows what is live, which may be private, to nobody without a role', async () => {
    const staff: CollectionConfig = {
      ...members(),
      fields: [{ name: 'roles', type: 'select', hasMany: true, options: ['admin', 'customer'] }],
    }
    const { payload } = await start({ config: { collections: [staff], admin: { user: 'members' } } })
    const shownTo = (roles: string[]) => {
      const user = { collection: 'members', id: 1, roles } as unknown as TypedUser
      return LiveOverview({ payload, user } as unknown as ServerProps)
    }
    expect(shownTo(['customer'])).toBeNull()
    expect(shownTo(['admin'])).not.toBeNull()
    expect(nobodysRole(payload)).toBeUndefined()
  })

  it('says so where accounts have roles and none of them is ours', async () => {
    const staff: CollectionConfig = { ...members(), fields: [{ name: 'role', type: 'select', options: ['super-admin', 'author'] }] }
    const { payload } = await start({ config: { collections: [staff], admin: { user: 'members' } } })
    expect(nobodysRole(payload)).toMatch(/"members" have the roles super-admin, author, and none of admin, publisher, editor: .* roleOf/)
  })

  it('asks the host who may do what, where it says', async () => {
    const { payload } = await start({
      config: { collections: [members()], admin: { user: 'members' } },
      options: {
        roleOf: (user) => (Reflect.get(user, 'nickname') === 'chief' ? 'publisher' : undefined),
        access: { pictures: { read: () => true } },
      },
    })
    expect(settingsOf(payload).roleOf).toBeTypeOf('function')
    const userNamed = async (nickname: string) => {
      const { id } = await payload.create({
        collection: 'members',
        data: { nickname, email: `${nickname}@example.com`, password: 'correct horse' },
      })
      return { ...(await payload.findByID({ collection: 'members', id })), collection: 'members' as const }
    }
    await expect(payload.find({ collection: 'brands', overrideAccess: false, user: await userNamed('guest') })).rejects.toThrow()
    await expect(payload.find({ collection: 'brands', overrideAccess: false, user: await userNamed('chief') })).resolves.toMatchObject({
      docs: [],
    })
    await expect(payload.find({ collection: 'pictures', overrideAccess: false })).resolves.toMatchObject({ docs: [] })
  })

  it('works in a host without localization, one language to a brand, whichever', async () => {
    const { payload, rest, account } = await start({ config: { localization: false } })
    const publisher = await account('publisher')
    const own = { ...brandData('lipa'), locales: ['bg'], defaultLocale: 'bg', slogan: 'Има място за всички', _status: 'published' as const }
    const refused = await rest('POST', '/brands', { as: publisher, json: { ...own, locales: ['bg', 'en'] } })
    expect(complaintsOf(refused.body).locales).toContain('localization')
    const { id } = await payload.create({ collection: 'brands', data: own })
    const words = { headline: 'Обяд под липите', summary: 'Три дни.', callToAction: { label: 'Запази', url: 'https://linden.example' } }
    await payload.create({ collection: 'campaigns', data: { ...campaignData(id), ...words, _status: 'published' } })
    const [campaign] = await payloadAuthored(payload).campaigns()
    expect(campaign?.document).toMatchObject({
      brand: { locales: ['bg'], defaultLocale: 'bg', slogan: { bg: 'Има място за всички' } },
      campaign: { headline: { bg: 'Обяд под липите' } },
    })
  })

  it('previews what is typed in a host without localization, whose forms are in no language', async () => {
    const { payload, fetch, account } = await start({ config: { localization: false } })
    const own = { ...brandData('lipa'), locales: ['bg'], defaultLocale: 'bg', slogan: 'Има място за всички', _status: 'published' as const }
    const { id: brand } = await payload.create({ collection: 'brands', data: own })
    const { id } = await payload.create({ collection: 'campaigns', draft: true, data: campaignData(brand) })
    const draw = [{ touchpoint: 'lipa-facebook', size: '', format: 'txt' }]
    const json = { data: { headline: 'Вечеря под липите', images: 0 }, draw }
    const answer = await fetch('POST', `/campaigns/${id}/preview`, { as: await account('editor'), json })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/"kind":"card".*Вечеря под липите/)
  })

  it('answers /v1 below the host’s API, and reaches its parts through the Payload instance', async () => {
    const { payload, rest } = await start({})
    const answer = await rest('GET', '/v1')
    expect(answer).toMatchObject({ status: 200 })
    expect((await rest('GET', '/v1/touchpoints/nobody')).status).toBe(404)
    const fresh = hubOf(payload)
    expect(fresh.baseUrl).toBe('https://hub.example/api')
  })

  it('reads drafts and the trash nowhere, and raw texts of every language', async () => {
    const { payload } = await start({})
    const brand = await publishedBrand(payload)
    await publishedCampaign(payload, brand, 'shown')
    await payload.create({ collection: 'campaigns', draft: true, locale: 'en', data: campaignData(brand, 'draft') })
    const trashed = await publishedCampaign(payload, brand, 'trashed')
    await payload.update({ collection: 'campaigns', id: trashed, data: { deletedAt: new Date().toISOString() } })
    const hidden = await payload.create({ collection: 'brands', draft: true, locale: 'en', data: brandData('hidden') })
    expect(hidden).toMatchObject({ _status: 'draft' })
    const campaigns = await payloadAuthored(payload).campaigns()
    expect(campaigns.map(({ slug }) => slug)).toEqual(['shown'])
    expect(campaigns[0]?.document.campaign).toMatchObject({
      headline: { en: 'Lunch under the lindens', bg: 'Обяд под липите' },
      summary: { en: 'Three days of cooking outdoors.', bg: 'Три дни готвим на открито.' },
      offer: { price: { amount: '9.90', currency: 'EUR' }, validUntil: '2026-06-07T19:00:00.000Z' },
    })
    expect(campaigns[0]?.document.touchpoints.map(({ key }) => key)).toContain('linden-facebook')
  })

  it('takes a campaign back when its brand is taken back', async () => {
    const { payload } = await start({})
    const brand = await publishedBrand(payload)
    await publishedCampaign(payload, brand)
    await payload.update({ collection: 'brands', id: brand, data: { _status: 'draft' } })
    expect(await payloadAuthored(payload).campaigns()).toEqual([])
  })
})

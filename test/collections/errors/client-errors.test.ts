import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '../../../src/collections/users/users.ts'
import { protectAccounts } from '../../../src/exports/server.ts'
import { databases, startHost, titleOf, type Asked, type Host } from '../a-host.ts'
import { draftCampaign, publishedBrand } from '../authoring.ts'

const paths = [
  ...['abc', '%00', 'NaN', '1.5', '99999999999999999999999', 'f'.repeat(24), '[object%20Object]'].flatMap((id) =>
    ['campaigns', 'brands', 'touchpoints', 'pictures', 'fonts', 'clients', 'releases', 'print-runs', 'users'].map(
      (slug) => `/${slug}/${id}`,
    ),
  ),
  ...['missing.png', 'a%00.png', `${'a'.repeat(300)}.png`, 'x.png/y', '..%2f..%2fsecret', '%'].map((name) => `/pictures/file/${name}`),
  ...[
    '/campaigns/%',
    '/campaigns/%F0%9F',
    '/campaigns/versions/abc',
    '/campaigns/versions?where[parent][equals]=abc',
    '/campaigns/%00/draft',
  ],
  ...[
    'where=abc',
    'where[nothing][equals]=1',
    'where[headline][nope]=1',
    'where[headline]=x',
    'where[id][equals]=abc',
    'where[id][in]=a,b',
    'where[brand][equals]=abc',
    'where[brand.nope][equals]=x',
    'where[and]=x',
    'where[or][0][headline][equals][x]=1',
    'where[createdAt][equals]=abc',
    'where[createdAt][greater_than]=abc',
    'where[priority][equals]=abc',
    'where[headline][near]=1,2',
    'where[headline][equals]=%00',
    'where[headline][like]=(%5B*',
    'limit=abc',
    'limit=1e400',
    'page=99999999999999999999',
    'sort=nothing',
    'select=x',
    'locale=xx',
  ].map((query) => `/campaigns?${query}`),
]

const bodies: unknown[] = [
  ...[null, 1, 'x', [], [[]]],
  ...[{ headline: { a: 1 } }, { headline: ['x'] }, { headline: 'a\0b' }, { headline: '\ud800' }, { slug: { a: 1 } }, { priority: 'abc' }],
  ...[{ brand: 'abc' }, { brand: {} }, { brand: [1] }, { touchpoints: 'x' }, { touchpoints: ['abc'] }, { touchpoints: [{}] }],
  ...[{ adaptations: 'x' }, { adaptations: [1] }, { adaptations: [null] }, { phases: [{ name: 'nope' }] }, { offer: 'x' }],
  ...[{ body: 'x' }, { body: { root: 1 } }, { body: { root: { children: [null] } } }, { _status: 'nope' }],
  ...[{ createdAt: 'abc' }, { updatedAt: 'abc' }, { deletedAt: 'abc' }, { validFrom: 'abc' }],
]

const or = (count: number, condition: (index: number) => object) =>
  `where=${encodeURIComponent(JSON.stringify({ or: Array.from({ length: count }, (_, index) => condition(index)) }))}`
/** More of everything than a database should be asked at once. */
const questions = [
  or(4000, (index) => ({ slug: { equals: String(index) } })),
  or(1, () => ({ and: Array.from({ length: 201 }, () => ({ slug: { equals: 'x' } })) })),
  Array.from({ length: 999 }, (_, index) => `where[or][${index}][slug][equals]=x`).join('&'),
  `where[headline][like]=${'a%20'.repeat(40_000)}`,
  `where[slug][in]=${Array.from({ length: 20_000 }, (_, index) => index).join()}`,
  `sort=${Array.from({ length: 2000 }, () => 'brand.name').join()}`,
  Array.from({ length: 300 }, (_, index) => `joins[a][where][or][${index}][slug][equals]=x`).join('&'),
]

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`what a client sends, on ${titleOf(database)}`, () => {
    let host: Host
    let as: string
    let campaign: string | number
    beforeAll(async () => {
      const accounts = protectAccounts(users(), { publicUrl: 'https://hub.example' })
      host = await startHost({ database: database.name, config: { collections: [accounts] } })
      as = await host.account('admin')
      campaign = await draftCampaign(host.payload, await publishedBrand(host.payload))
    })
    afterAll(() => host.stop())

    const statusOf = async (method: string, path: string, asked: Asked): Promise<number> =>
      (await host.fetch(method, path, { as, ...asked })).status
    const expectAnswered = async (method: string, path: string, asked: Asked = {}) =>
      expect(await statusOf(method, path, asked), `${method} ${path} ${JSON.stringify(asked)}`).toBeLessThan(500)

    it('names a file that is not there by 404', async () => {
      expect(await statusOf('GET', '/pictures/file/missing.png', {})).toBe(404)
    })

    it('is never an error of the server where it asks for something', async () => {
      for (const path of paths) await expectAnswered('GET', path)
    })

    it('is refused, in words, where it asks more than a database should look for at once', async () => {
      for (const question of questions) {
        const { status, body } = await host.rest('GET', `/campaigns?${question}`, { as })
        expect(status, question.slice(0, 80)).toBe(400)
        expect(JSON.stringify(body), question.slice(0, 80)).toMatch(/at most \d+/)
      }
      const headers = { 'x-http-method-override': 'GET', 'content-type': 'application/x-www-form-urlencoded' }
      expect(await statusOf('POST', '/campaigns', { text: questions[0] ?? '', headers })).toBe(400)
      // So many tables SQLite cannot join; others can.
      await expectAnswered('GET', `/campaigns?${or(100, (index) => ({ 'brand.name': { like: String(index) } }))}`)
      expect(await statusOf('GET', `/campaigns?${or(200, (index) => ({ slug: { equals: String(index) } }))}`, {})).toBe(200)
    })

    it('is never an error of the server where it changes something', async () => {
      for (const id of ['abc', '%00', '99999999999999999999999']) {
        await expectAnswered('PATCH', `/campaigns/${id}`, { json: {} })
        await expectAnswered('DELETE', `/campaigns/${id}`)
        await expectAnswered('POST', `/campaigns/${id}/duplicate`, { json: {} })
        await expectAnswered('POST', `/campaigns/${id}/preview`, { json: { data: {}, locale: 'en' } })
      }
      for (const json of bodies) {
        for (const draft of ['', '?draft=true']) {
          await expectAnswered('POST', `/campaigns${draft}`, { json })
          await expectAnswered('PATCH', `/campaigns/${campaign}${draft}`, { json })
        }
        for (const slug of ['brands', 'touchpoints', 'clients', 'pictures', 'users']) await expectAnswered('POST', `/${slug}`, { json })
      }
    })

    it('is never an error of the server where it is about an account, or no JSON at all', async () => {
      const routes = ['login', 'forgot-password', 'reset-password', 'unlock', 'first-register', 'logout', 'refresh-token']
      for (const route of routes) {
        for (const json of [null, 1, [], { email: {} }, { email: 'a\0@b.c', password: 'x' }, { email: { equals: 'x' }, password: 'x' }])
          await expectAnswered('POST', `/users/${route}`, { json })
      }
      for (const text of ['{', '', '[', '\0', '"x"']) {
        await expectAnswered('POST', '/campaigns', { text })
        await expectAnswered('POST', '/users/login', { text })
        await expectAnswered('POST', `/campaigns/${campaign}/preview`, { text })
      }
    })
  })
}

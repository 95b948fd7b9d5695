import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubOf } from '../../src/runtime/hub-of.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { publishedBrand } from './authoring.ts'

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`who may read a touchpoint on ${titleOf(database)}`, () => {
    let host: Host
    let admin: string
    beforeAll(async () => {
      host = await startHost({ database: database.name })
      await publishedBrand(host.payload)
      admin = await host.account('admin')
    })
    afterAll(() => host.stop())

    const guard = async () => (await hubOf(host.payload).visibility.now()).get('linden-facebook')
    const idOf = async () =>
      (await host.payload.find({ collection: 'touchpoints', where: { key: { equals: 'linden-facebook' } } })).docs[0]?.id ?? ''

    it('is what was saved last, however it was saved, at the next question', async () => {
      const id = await idOf()
      const saves: ((isPublic: boolean) => Promise<unknown>)[] = [
        (isPublic) => host.rest('PATCH', `/touchpoints/${id}`, { as: admin, json: { public: isPublic } }),
        (isPublic) => host.rest('PATCH', '/touchpoints?where[key][equals]=linden-facebook', { as: admin, json: { public: isPublic } }),
        (isPublic) => host.payload.update({ collection: 'touchpoints', id, data: { public: isPublic } }),
      ]
      for (const save of saves) {
        for (const isPublic of [true, false, true]) {
          await save(isPublic)
          expect(await guard()).toEqual({ brand: 'linden', public: isPublic })
        }
      }
    })

    it('is nobody without a key once it is deleted', async () => {
      await host.payload.update({ collection: 'touchpoints', id: await idOf(), data: { public: true } })
      await host.rest('DELETE', `/touchpoints/${await idOf()}`, { as: admin })
      expect((await guard())?.public ?? false).toBe(false)
    })
  })
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKey, payloadKeys } from '../../src/storage/tables/clients.ts'
import { databases, startHost, titleOf, type Host } from './a-host.ts'
import { publishedBrand } from './authoring.ts'

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`keys of clients on ${titleOf(database)}`, () => {
    let host: Host
    let brand: string | number
    let admin: string
    beforeAll(async () => {
      host = await startHost({ database: database.name })
      brand = await publishedBrand(host.payload)
      admin = await host.account('admin')
    })
    afterAll(() => host.stop())

    async function clientWithKey(more: object = {}): Promise<{ id: string | number; key: string }> {
      const { id } = await host.payload.create({ collection: 'clients', data: { name: 'Website', brands: [brand], ...more } })
      const { body } = await host.rest('POST', `/clients/${id}/key`, { as: admin })
      return { id, key: String(body.key) }
    }

    it('are shown once, and only their hash is kept', async () => {
      const { id, key } = await clientWithKey()
      expect(key).toMatch(/^lm_[\w-]{40,}$/)
      const seen = await host.rest('GET', `/clients/${id}`, { as: admin })
      expect(JSON.stringify(seen.body)).not.toContain(key)
      expect(seen.body).not.toHaveProperty('keyHash')
      const row = await host.payload.db.findOne({ collection: 'clients', where: { id: { equals: id } } })
      expect(JSON.stringify(row)).not.toContain(key)
    })

    it('open the touchpoints of their brands, narrowed where touchpoints are named', async () => {
      const keys = payloadKeys(host.payload)
      const { key } = await clientWithKey()
      expect(await keys.authenticate(key)).toEqual({
        ...{ client: 'Website', brands: ['linden'], touchpoints: [], mayReadAhead: false },
      })
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { key: { equals: 'linden-facebook' } } })
      const narrow = await clientWithKey({ touchpoints: [docs[0]?.id] })
      expect(await keys.authenticate(narrow.key)).toMatchObject({ touchpoints: ['linden-facebook'] })
      const ahead = await clientWithKey({ mayReadAhead: true })
      expect(await keys.authenticate(ahead.key)).toMatchObject({ mayReadAhead: true })
    })

    it('open nothing once revoked, expired, replaced or deleted', async () => {
      const keys = payloadKeys(host.payload)
      const revoked = await clientWithKey()
      await host.payload.update({ collection: 'clients', id: revoked.id, data: { revoked: true } })
      expect(await keys.authenticate(revoked.key)).toBeNull()
      expect(await keys.authenticate((await clientWithKey({ expiresAt: '2020-01-01T00:00:00.000Z' })).key)).toBeNull()
      const replaced = await clientWithKey()
      await host.rest('POST', `/clients/${replaced.id}/key`, { as: admin })
      expect(await keys.authenticate(replaced.key)).toBeNull()
      const deleted = await clientWithKey()
      await host.payload.delete({ collection: 'clients', id: deleted.id })
      expect(await keys.authenticate(deleted.key)).toBeNull()
    })

    it('do not widen when what they were narrowed to is gone', async () => {
      const keys = payloadKeys(host.payload)
      const own = await publishedBrand(host.payload, `narrow-${Math.random().toString(36).slice(2)}`)
      const { docs } = await host.payload.find({ collection: 'touchpoints', where: { brand: { equals: own } } })
      const { key } = await clientWithKey({ brands: [own], touchpoints: [docs[0]?.id] })
      // Behind everybody’s back: deleting it is refused while the key names it.
      await host.payload.db.deleteOne({ collection: 'touchpoints', where: { id: { equals: docs[0]?.id } } })
      const scope = await keys.authenticate(key)
      expect(scope === null || scope.brands.length === 0 || scope.touchpoints.length > 0).toBe(true)
    })

    it('are answered beside wrong ones of the same address, of which thirty in a minute are looked at as if they could be right', async () => {
      const { key } = await clientWithKey()
      const pull = (bearer: string, from: string) =>
        host.fetch('GET', '/v1', { headers: { authorization: `Bearer ${bearer}`, 'x-forwarded-for': from } })
      for (let wrong = 0; wrong < 30; wrong += 1) expect((await pull(newKey().key, '192.0.2.1')).status).toBe(401)
      const refused = await pull(newKey().key, '192.0.2.1')
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(refused.headers.get('www-authenticate')).toBeNull()
      expect(await refused.json()).toMatchObject({ status: 429, detail: expect.stringContaining('unknown, expired or revoked') })
      expect((await pull(key, '192.0.2.1')).status).toBe(200)
      expect((await pull(newKey().key, '192.0.2.2')).status).toBe(401)
    })

    it('say when they were last used', async () => {
      const { id, key } = await clientWithKey()
      await payloadKeys(host.payload).authenticate(key)
      const { lastUsedAt } = await host.payload.findByID({ collection: 'clients', id })
      expect(Date.now() - Date.parse(String(lastUsedAt))).toBeLessThan(60_000)
    })

    it('are made by admins only, and only for clients that there are', async () => {
      const { id } = await clientWithKey()
      for (const role of ['publisher', 'editor']) {
        expect((await host.rest('POST', `/clients/${id}/key`, { as: await host.account(role) })).status).toBe(403)
      }
      expect((await host.rest('POST', `/clients/${id}/key`)).status).toBe(403)
      const nobody = database.name === 'SQLite' ? '987654' : '0123456789abcdef01234567'
      expect((await host.rest('POST', `/clients/${nobody}/key`, { as: admin })).status).toBe(404)
    })

    it('open nothing else of the host', async () => {
      const { key } = await clientWithKey()
      for (const authorization of [`Bearer ${key}`, `clients API-Key ${key}`]) {
        const { user } = await host.payload.auth({ headers: new Headers({ authorization }) })
        expect(user).toBeNull()
      }
    })

    it('that are unknown or strange are refused', async () => {
      const keys = payloadKeys(host.payload)
      for (const key of ['', 'lm_', 'lm_x', `lm_${'a'.repeat(100_000)}`, 'Bearer', '{"$ne":null}'])
        expect(await keys.authenticate(key)).toBeNull()
    })
  })
}

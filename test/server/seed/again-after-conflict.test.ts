import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { againAfterConflict } from '../../../src/server/seed/again-after-conflict.ts'
import { databases, startHost, titleOf, type Host } from '../../collections/a-host.ts'
import { draftCampaign, publishedBrand } from '../../collections/authoring.ts'

describe('a request whose write met another', () => {
  const refused = () => Response.json({ errors: [{ name: 'WriteConflict', message: 'Save again.' }] }, { status: 409 })
  const request = (init: RequestInit) => new Request('http://localhost/api/campaigns/1', { method: 'PATCH', ...init })

  it('is answered anew, with all that it brought', async () => {
    const heard: string[] = []
    const handle = againAfterConflict(async (asked: Request) => {
      heard.push(`${asked.method} ${asked.headers.get('authorization')} ${await asked.text()}`)
      return heard.length < 3 ? refused() : Response.json({ ok: true })
    })
    const answer = await handle(request({ body: '{"priority":1}', headers: { authorization: 'JWT mine' } }))
    expect(await answer.json()).toEqual({ ok: true })
    expect(heard).toEqual(Array<string>(3).fill('PATCH JWT mine {"priority":1}'))
  })

  it('is told to save again in the end, and at once where it brought a file or is refused for another reason', async () => {
    let tries = 0
    const handle = againAfterConflict(() => Promise.resolve(((tries += 1), refused())))
    expect((await handle(request({ body: '{}' }))).status).toBe(409)
    expect(tries).toBe(20)
    expect((await handle(request({ body: new FormData() }))).status).toBe(409)
    expect(tries).toBe(21)
    const other = againAfterConflict(() => Promise.resolve(((tries += 1), Response.json({ errors: [] }, { status: 409 }))))
    expect((await other(request({ body: '{}' }))).status).toBe(409)
    expect(tries).toBe(22)
  })
})

for (const database of databases) {
  describe.skipIf(database.missing !== undefined)(`twenty who save one campaign at once on ${titleOf(database)}`, () => {
    let host: Host
    beforeAll(async () => {
      host = await startHost({ database: database.name })
    })
    afterAll(() => host?.stop())

    it('all succeed', async () => {
      const id = await draftCampaign(host.payload, await publishedBrand(host.payload), 'at-once')
      const { email, password } = { email: 'many@example.com', password: 'correct horse' }
      await host.payload.create({ collection: 'users', data: { email, password, role: 'publisher' } })
      const { token } = await host.payload.login({ collection: 'users', data: { email, password } })
      const handle = againAfterConflict((request: Request) =>
        handleEndpoints({ config: host.payload.config, request, payloadInstanceCacheKey: host.key }),
      )
      const headers = { 'content-type': 'application/json', authorization: `JWT ${token}` }
      const saves = Array.from({ length: 20 }, (_, priority) =>
        handle(
          new Request(`http://localhost/api/campaigns/${id}?draft=true`, { method: 'PATCH', headers, body: JSON.stringify({ priority }) }),
        ),
      )
      const answers = await Promise.all(saves)
      expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
    })
  })
}

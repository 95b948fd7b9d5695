import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionConfig, Payload } from 'payload'
import { users } from '../../src/collections/users/users.ts'
import { databases, startHost, titleOf, type Answer, type Host } from '../collections/a-host.ts'

/** What of Payload a host may use beside ours: accounts that are verified, drafts, trash, and jobs. */
const verified: CollectionConfig = { slug: 'members', auth: { verify: true }, access: { create: () => true }, fields: [] }
const pages: CollectionConfig = {
  slug: 'pages',
  trash: true,
  versions: { drafts: true },
  hooks: {
    // A host that forgets to pass `req` for a read must not stand still either.
    afterRead: [async ({ doc, req }) => ((await req.payload.find({ collection: 'users', limit: 1 })) ? doc : undefined)],
  },
  fields: [{ name: 'title', type: 'text' }],
}

const email = 'first@example.com'
const password = 'correct horse'

describe.each(databases)('every operation of Payload on $name ends', (database) => {
  describe.skipIf(database.missing !== undefined)(titleOf(database), () => {
    let host: Host
    let payload: Payload
    let token: string
    const mails: string[] = []

    beforeAll(async () => {
      host = await startHost({
        database: database.name,
        config: {
          collections: [users(), verified, pages],
          admin: { user: 'users' },
          email: () => ({
            name: 'kept',
            defaultFromAddress: 'hub@example.com',
            defaultFromName: 'Hub',
            sendEmail: (message) => Promise.resolve(void mails.push(String(message.html))),
          }),
          jobs: {
            access: { run: () => true },
            tasks: [{ slug: 'note', handler: () => Promise.resolve({ output: {} }) }],
          },
        },
      })
      payload = host.payload
    })
    afterAll(() => host?.stop())

    /** @returns the answer, which is never a failure of the server */
    const ask = async (...asked: Parameters<Host['rest']>): Promise<Answer> => {
      const answer = await host.rest(...asked)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
      return answer
    }

    it('makes the first account over HTTP, and signs it in', async () => {
      const made = await ask('POST', '/users/first-register', { json: { email, password } })
      expect(made.status).toBe(200)
      expect(made.body).toMatchObject({ user: { email, role: 'admin' } })
      const { status, body } = await ask('POST', '/users/login', { json: { email, password } })
      expect(status).toBe(200)
      token = String(body.token)
    })

    it('sends a forgotten password, once in a while, and sets a new one', async () => {
      expect((await ask('POST', '/users/forgot-password', { json: { email } })).status).toBe(200)
      expect((await ask('POST', '/users/forgot-password', { json: { email } })).status).toBe(200)
      expect((await ask('POST', '/users/forgot-password', { json: { email: 'nobody@example.com' } })).status).toBe(200)
      expect(mails).toHaveLength(1)
      const reset = /reset\/([0-9a-f]+)/.exec(mails[0] ?? '')?.[1]
      const changed = await ask('POST', '/users/reset-password', { json: { token: reset, password: 'another horse' } })
      expect(changed.status).toBe(200)
      token = String(changed.body.token)
      expect((await ask('POST', '/users/login', { json: { email, password: 'another horse' } })).status).toBe(200)
    })

    it('asks for many forgotten passwords at once, while others write', async () => {
      const forgotten = Array.from({ length: 10 }, () => ask('POST', '/users/forgot-password', { json: { email } }))
      const written = Array.from({ length: 10 }, (_, index) => ask('POST', '/pages', { token, json: { title: `page ${index}` } }))
      const answers = await Promise.all([...forgotten, ...written])
      expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(200), ...Array<number>(10).fill(201)])
    })

    it('counts wrong passwords, unlocks, refreshes and signs out', async () => {
      await ask('POST', '/users/login', { json: { email, password: 'wrong' } })
      await ask('POST', '/users/unlock', { token, json: { email } })
      await ask('GET', '/users/me', { token })
      const refreshed = await ask('POST', '/users/refresh-token', { token })
      await ask('POST', '/users/logout', { token: String(refreshed.body.refreshedToken) })
      token = String((await ask('POST', '/users/login', { json: { email, password: 'another horse' } })).body.token)
    })

    it('verifies an account', async () => {
      await ask('POST', '/members', { json: { email: 'member@example.com', password } })
      const { docs } = await payload.find({ collection: 'members', showHiddenFields: true })
      const { _verificationToken: key } = docs[0] as unknown as { _verificationToken: string }
      expect((await ask('POST', `/members/verify/${key}`)).status).toBe(200)
    })

    it('writes, copies, restores, trashes and deletes documents, one and many', async () => {
      const { body } = await ask('POST', '/pages', { token, json: { title: 'one', _status: 'published' } })
      const { id } = body.doc as { id: string }
      await ask('PATCH', `/pages/${id}?draft=true`, { token, json: { title: 'two' } })
      await ask('PATCH', '/pages?where[title][exists]=true', { token, json: { title: 'many' } })
      await ask('POST', `/pages/${id}/duplicate`, { token, json: {} })
      const versions = await ask('GET', `/pages/versions?where[parent][equals]=${id}`, { token })
      const [version] = versions.body.docs as { id: string }[]
      await ask('POST', `/pages/versions/${version?.id}`, { token })
      await ask('PATCH', `/pages/${id}`, { token, json: { deletedAt: new Date().toISOString() } })
      await ask('DELETE', `/pages/${id}?trash=true`, { token })
      expect((await ask('DELETE', '/pages?where[title][exists]=true', { token })).status).toBe(200)
    })

    it('keeps preferences and runs jobs', async () => {
      await ask('POST', '/payload-preferences/columns', { token, json: { value: { wide: true } } })
      await payload.jobs.queue({ task: 'note' as never, input: {} as never })
      await ask('GET', '/payload-jobs/run', { token })
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { users } from '../../src/collections/users/users.ts'
import { startHost, type Host } from './a-host.ts'

describe('the first account', () => {
  let host: Host
  let made = 0
  beforeAll(async () => {
    const gate = users({
      mayMakeFirstAccount: ({ headers }) => headers.get('cookie') === 'welcome=1',
      onFirstAccount: () => void (made += 1),
    })
    host = await startHost({ config: { collections: [gate], admin: { user: 'users' } } })
  })
  afterAll(() => host.stop())

  const account = { email: 'first@example.com', password: 'correct horse' }
  const register = (cookie?: string) => host.rest('POST', '/users/first-register', { json: account, ...(cookie ? { cookie } : {}) })

  it('is not made by whoever comes first, by any route', async () => {
    expect((await register()).status).toBe(403)
    expect((await host.rest('POST', '/users', { json: { ...account, role: 'admin' } })).status).toBe(403)
    expect((await host.payload.count({ collection: 'users' })).totalDocs).toBe(0)
  })

  it('is made through the link, and is an admin’s', async () => {
    expect((await register('welcome=1')).status).toBe(200)
    const { docs } = await host.payload.find({ collection: 'users' })
    expect(docs).toMatchObject([{ email: 'first@example.com', role: 'admin' }])
    expect(made).toBe(1)
  })

  it('is made once', async () => {
    expect((await register('welcome=1')).status).toBe(403)
    expect((await host.rest('POST', '/users', { json: { email: 'second@example.com', password: 'x' } })).status).toBe(403)
  })

  it('makes others, who cannot raise themselves', async () => {
    await host.payload.create({ collection: 'users', data: { email: 'writer@example.com', password: 'correct horse', role: 'editor' } })
    const { user, token } = await host.payload.login({
      collection: 'users',
      data: { email: 'writer@example.com', password: 'correct horse' },
    })
    const answer = await host.rest('PATCH', `/users/${user.id}`, { token, json: { role: 'admin', name: 'Writer' } })
    expect(answer).toMatchObject({ status: 200, body: { doc: { role: 'editor', name: 'Writer' } } })
  })
})

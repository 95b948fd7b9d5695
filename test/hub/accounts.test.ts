import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handleEndpoints } from 'payload'
import { users } from '../../src/collections/users.ts'
import { protectAccounts } from '../../src/hub/index.ts'
import { startHost, type Host } from '../collections/a-host.ts'

const password = 'correct horse'

describe('an account of the hub', () => {
  let host: Host
  beforeAll(async () => {
    host = await startHost({ config: { collections: [protectAccounts(users(), { publicUrl: 'https://hub.example' })] } })
    for (const name of ['owner', 'other', 'editor'])
      await host.payload.create({
        collection: 'users',
        data: { email: `${name}@example.com`, password, role: name === 'editor' ? 'editor' : 'admin' },
      })
  })
  afterAll(() => host.stop())

  const post = async (path: string, json: unknown, from: string, token?: string): Promise<Response> => {
    const headers = new Headers({ 'content-type': 'application/json', 'x-forwarded-for': from })
    if (token !== undefined) headers.set('authorization', `JWT ${token}`)
    const request = new Request(`http://localhost/api/users${path}`, { method: 'POST', headers, body: JSON.stringify(json) })
    return handleEndpoints({ config: host.payload.config, request, payloadInstanceCacheKey: host.key })
  }
  const login = (email: string, secret: string, from: string) => post('/login', { email, password: secret }, from)

  it('is guessed at ten times from one address, and its owner still gets in from another', async () => {
    for (let guess = 0; guess < 10; guess += 1) expect((await login('owner@example.com', 'wrong', '192.0.2.1')).status).toBe(401)
    const refused = await login('Owner@example.com ', password, '192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/Try again in 15 minutes/) }] })
    expect((await login('owner@example.com', password, '192.0.2.2')).status).toBe(200)
  })

  it('is not used up by signing in rightly', async () => {
    for (let time = 0; time < 25; time += 1) expect((await login('other@example.com', password, '192.0.2.3')).status).toBe(200)
  })

  it('is answered in the same words whether there is one or not', async () => {
    const answers = await Promise.all([login('other@example.com', 'wrong', '192.0.2.4'), login('nobody@example.com', 'wrong', '192.0.2.4')])
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()))
    expect(known).toBe(unknown)
    const forgotten = ['other@example.com', 'nobody@example.com'].map((email) => post('/forgot-password', { email }, '192.0.2.4'))
    const said = await Promise.all((await Promise.all(forgotten)).map(async (answer) => `${answer.status} ${await answer.text()}`))
    expect(said[0]).toBe(said[1])
    expect(said[0]).toMatch(/^200/)
  })

  it('is forgotten twenty times from one address', async () => {
    const asked = async () => (await post('/forgot-password', { email: 'x@example.com' }, '192.0.2.5')).status
    for (let time = 0; time < 20; time += 1) expect(await asked()).toBe(200)
    expect(await asked()).toBe(429)
  })

  it('is unlocked by admins only', async () => {
    const tokenOf = async (name: string) =>
      ((await (await login(`${name}@example.com`, password, '192.0.2.6')).json()) as { token: string }).token
    const body = { email: 'other@example.com' }
    expect((await post('/unlock', body, '192.0.2.6', await tokenOf('editor'))).status).toBe(403)
    expect((await post('/unlock', body, '192.0.2.6')).status).toBe(403)
    expect((await post('/unlock', body, '192.0.2.6', await tokenOf('owner'))).status).toBe(200)
  })

  it('has a cookie that goes over https only where the hub is behind it', async () => {
    const cookie = (await login('other@example.com', password, '192.0.2.7')).headers.get('set-cookie')?.split('; ')
    expect(cookie).toEqual(expect.arrayContaining(['HttpOnly=true', 'Secure=true', 'SameSite=Lax']))
    const plain = protectAccounts(users(), { publicUrl: 'http://localhost:3000' })
    expect(plain.auth).toMatchObject({ cookies: { secure: false, sameSite: 'Lax' } })
  })
})

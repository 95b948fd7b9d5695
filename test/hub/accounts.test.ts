import crypto from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { handleEndpoints } from 'payload'
import { users } from '../../src/collections/users/users.ts'
import { protectAccounts } from '../../src/exports/server.ts'
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

  it('is guessed at by one after another: a flood waits for itself, is not counted for what it is refused, and leaves room for others', async () => {
    let [hashing, most] = [0, 0]
    const hash = crypto.pbkdf2
    const spy = vi.spyOn(crypto, 'pbkdf2').mockImplementation((password, salt, rounds, length, digest, done) => {
      hashing += 1
      most = Math.max(most, hashing)
      hash(password, salt, rounds, length, digest, (error, key) => {
        hashing -= 1
        done(error, key)
      })
    })
    const flood = Array.from({ length: 60 }, () => login('other@example.com', 'wrong', '192.0.2.8'))
    const beside = login('other@example.com', password, '192.0.2.9')
    const answers = await Promise.all(flood)
    spy.mockRestore()
    expect(most).toBe(1)
    expect((await beside).status).toBe(200)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(55)
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeLessThan(10)
    expect((await login('other@example.com', password, '192.0.2.8')).status).toBe(200)
  })

  it('has its password set anew in turn as well, and by nobody without the letter', async () => {
    const flood = Array.from({ length: 20 }, () => post('/reset-password', { token: 'guessed', password }, '192.0.2.10'))
    const statuses = (await Promise.all(flood)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([403, 429]))
    const token = await host.payload.forgotPassword({ collection: 'users', data: { email: 'editor@example.com' }, disableEmail: true })
    expect((await post('/reset-password', { token, password }, '192.0.2.10')).status).toBe(200)
    expect((await login('editor@example.com', password, '192.0.2.10')).status).toBe(200)
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

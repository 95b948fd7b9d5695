import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expectThat, type Fault } from './fault.ts'
import type { Hub } from './hub.ts'

async function guesses(hub: Hub): Promise<void> {
  const json = { email: 'nobody@example.com', password: 'wrong' }
  const statuses: number[] = []
  // Whoever guesses may say another address each time; nobody believes it.
  for (let guess = 0; guess < 12; guess += 1) {
    const headers = { 'x-forwarded-for': `192.0.2.${guess}` }
    statuses.push((await hub.ask('POST', '/api/users/login', { json, headers })).status)
  }
  expectThat(statuses.at(0) === 401 && statuses.at(-1) === 429, `guesses were answered ${statuses.join(', ')}`)
  const { status } = await hub.ask('POST', '/api/users/login', { json: hub.account('admin') })
  expectThat(status === 200, `the admin's right password was answered ${status}`)
}

/** Guesses at once hash one after another, and what is pulled meanwhile is read from disk all the same. */
async function flood(hub: Hub): Promise<void> {
  const json = { email: hub.account('admin').email, password: 'wrong' }
  const { body } = await hub.json('GET', '/v1')
  const [touchpoint] = body.touchpoints as { readonly url: string }[]
  const { pathname } = new URL(touchpoint?.url ?? '/', hub.origin)
  const guessed = Promise.all(Array.from({ length: 60 }, () => hub.ask('POST', '/api/users/login', { json })))
  for (let pull = 0; pull < 20; pull += 1) {
    const answer = await hub.ask('GET', pathname, { waitMs: 10_000 })
    await answer.arrayBuffer()
    expectThat(answer.status === 200, `a pull beside 60 guesses was answered ${answer.status}`)
  }
  const refused = (await guessed).filter(({ status }) => status === 429)
  expectThat(refused.length > 0 && refused.every(({ headers }) => headers.has('retry-after')), 'of 60 guesses at once none had to wait')
  const { status } = await hub.ask('POST', '/api/users/login', { json: hub.account('admin') })
  expectThat(status === 200, `the right password after a flood was answered ${status}`)
}

/** Wrong keys are slowed at every door, and a right one of the same address is answered all the same. */
async function keys(hub: Hub): Promise<void> {
  const as = 'admin'
  const { body: brands } = await hub.json('GET', '/api/brands?limit=1&depth=0', { as })
  const [brand] = brands.docs as { readonly id: string }[]
  const { body: made } = await hub.json('POST', '/api/clients', { as, json: { name: 'A screen', brands: [brand?.id] } })
  const { id } = made.doc as { readonly id: string }
  const { body } = await hub.json('POST', `/api/clients/${id}/key`, { as })
  const pull = async (path: string, key: unknown) => (await hub.ask('GET', path, { headers: { authorization: `Bearer ${key}` } })).status
  const statuses: number[] = []
  for (let guess = 0; guess < 40; guess += 1) statuses.push(await pull(['/v1', '/api/v1'][guess % 2] ?? '/v1', `lm_${guess}`))
  expectThat(statuses.at(0) === 401 && statuses.slice(-2).join() === '429,429', `wrong keys were answered ${statuses.join(', ')}`)
  for (const path of ['/v1', '/api/v1']) {
    const status = await pull(path, body.key)
    expectThat(status === 200, `a right key beside wrong ones was answered ${status} at ${path}`)
  }
}

async function headers(hub: Hub): Promise<void> {
  for (const path of ['/', '/admin/login', '/v1', '/api/users/me']) {
    const { headers: answered } = await hub.ask('GET', path)
    expectThat(answered.get('x-content-type-options') === 'nosniff', `${path} may be sniffed`)
    if (path === '/' || path.startsWith('/admin')) {
      const policy = answered.get('content-security-policy') ?? ''
      expectThat(policy.includes("frame-ancestors 'none'") && !policy.includes('unsafe-eval'), `${path} has the policy "${policy}"`)
    }
  }
}

async function mistakes(hub: Hub): Promise<void> {
  const paths = [
    '/api/campaigns/abc',
    '/api/campaigns/%00',
    '/api/pictures/file/missing.png',
    '/api/campaigns?where[id][near]=1',
    '/api/%E0%A4',
  ]
  for (const path of paths) {
    const { status } = await hub.ask('GET', path, { as: 'admin' })
    expectThat(status >= 400 && status < 500, `${path} is answered ${status}`)
  }
}

function files(hub: Hub): void {
  const all = readdirSync(hub.dataDir, { recursive: true, withFileTypes: true })
  const open = all.filter((entry) => (statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0)
  expectThat(open.length === 0, `others can read ${open.map(({ name }) => name).join(', ')}`)
}

export const fault: Fault = {
  number: 9,
  title:
    'guessing ends and holds nobody up, owners of accounts and keys are not locked out, pages have their headers, mistakes are 4xx, files are private',
  async check(hub) {
    await flood(hub)
    await guesses(hub)
    await keys(hub)
    await headers(hub)
    await mistakes(hub)
    files(hub)
  },
}

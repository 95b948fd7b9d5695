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
  title: 'guessing ends, an owner is not locked out, pages have their headers, mistakes are 4xx, files are private',
  async check(hub) {
    await guesses(hub)
    await headers(hub)
    await mistakes(hub)
    files(hub)
  },
}

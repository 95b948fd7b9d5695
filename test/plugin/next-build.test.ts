import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { hubOf } from '../../src/exports/plugin.ts'
import { importDocument } from '../../src/storage/documents/import-document.ts'
import { startHost, type Host } from '../collections/a-host.ts'
import { anExample } from './an-example.ts'

describe('a host with a loop of its own', () => {
  let host: Host | undefined
  afterEach(async () => {
    delete process.env.NEXT_PHASE
    await host?.stop()
    host = undefined
  })

  it.for([
    ['releases what is published', undefined],
    ['answers pages while Next builds it, and releases nothing', 'phase-production-build'],
  ] as const)('%s', async ([, phase]) => {
    if (phase !== undefined) process.env.NEXT_PHASE = phase
    host = await startHost({ options: { reconcile: 60_000 } })
    const { payload } = host
    await importDocument(payload, ...anExample(), {})
    expect((await host.fetch('GET', '/v1')).status).toBe(200)
    const releases = async () => (await hubOf(payload).live.refresh(), (await payload.count({ collection: 'releases' })).totalDocs)
    if (phase === undefined) await expect.poll(releases, { timeout: 60_000 }).toBe(1)
    else expect(await releases()).toBe(0)
    await hubOf(payload).stop()
  })
})

describe('the package', () => {
  it('takes whatever later patch of its peers a host resolves', () => {
    const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { peerDependencies: Record<string, string> }
    for (const [name, range] of Object.entries(peerDependencies)) expect(range, name).toMatch(/^\^/)
  })
})

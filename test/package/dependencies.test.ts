import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly peerDependencies: Record<string, string>
}
const manifest = (folder: string): Manifest => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest
const ours = manifest('.')

describe('what the library asks of a project', () => {
  it('is a range for each dependency, so that a project gets their patches and shares one copy', () => {
    for (const [name, range] of Object.entries(ours.dependencies)) expect(range, name).toMatch(/^\^\d+\.\d+\.\d+$/)
  })

  it('is no narrower than what Payload asks: the same React, and any later Payload 3', () => {
    const { react, ...payload } = ours.peerDependencies
    expect(react).toBe(manifest('node_modules/@payloadcms/ui').peerDependencies.react)
    for (const [name, range] of Object.entries(payload)) expect([name, range]).toEqual([name, '^3.90.1'])
  })
})

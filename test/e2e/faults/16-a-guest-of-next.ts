import { expectThat, type Fault } from './fault.ts'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export const fault: Fault = {
  number: 16,
  title: 'the package takes later patches of Payload, and gives a host one function for the configuration of Next',
  async check() {
    const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { peerDependencies: Record<string, string> }
    const exact = Object.entries(peerDependencies).filter(([, range]) => /^\d/.test(range))
    expectThat(exact.length === 0, `peers of one version alone: ${exact.join(' ')}`)
    const { withLeitmotif } = (await import(
      pathToFileURL('dist/exports/next.js').href
    )) as typeof import('../../../src/next/with-leitmotif.ts')
    const config = withLeitmotif({ serverExternalPackages: ['mine'] })
    expectThat(config.serverExternalPackages.includes('mine'), 'what the host has was taken away')
    expectThat(config.serverExternalPackages.includes('piscina'), 'the engines are not named')
  },
}

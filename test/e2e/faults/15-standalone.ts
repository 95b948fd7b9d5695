import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 15,
  title: 'a standalone build is told of all that threads load (npm run test:hosts builds and runs one)',
  async check() {
    const { withLeitmotif } = (await import(
      pathToFileURL('dist/exports/next.js').href
    )) as typeof import('../../../src/next/with-leitmotif.ts')
    const traced = Object.values(
      (withLeitmotif({ output: 'standalone' }) as { outputFileTracingIncludes?: Record<string, string[]> }).outputFileTracingIncludes ?? {},
    ).flat()
    for (const part of ['dist', 'templates', 'profiles', 'node_modules/piscina', 'node_modules/sharp'])
      expectThat(traced.includes(`./${part}/**/*`), `${part} is left out`)
    const font = traced.find((path) => path.endsWith('.ttf'))
    expectThat(font !== undefined && existsSync(font), 'no font is named')
  },
}

// Payload's command line over the compiled configuration. Its own launcher can exit 0 before it has done anything when the Lexical editor is
// in the config (a top-level await of a dynamic import that never settles); loading lexical first, and no transpiler between, cures it.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
for (const project of ['tsconfig.build.json', 'tsconfig.hub.json'])
  execFileSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' })

process.env.PAYLOAD_CONFIG_PATH = resolve('.hub/payload.config.js')
process.env.PAYLOAD_SECRET ??= 'only for generating files'
await import('lexical')
const payload = dirname(createRequire(import.meta.url).resolve('payload/package.json'))
const { bin } = await import(pathToFileURL(join(payload, 'dist/bin/index.js')).href)
await bin()

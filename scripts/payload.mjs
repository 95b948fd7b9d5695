// Payload's command line over the compiled configuration. Its own launcher can exit 0 before it has done anything when the Lexical editor is
// in the config (a top-level await of a dynamic import that never settles); loading lexical first, and no transpiler between, cures it.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
for (const project of ['tsconfig.build.json', 'tsconfig.hub.json']) {
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', project], { stdio: 'inherit' })
}

// Payload writes migrations for a bundler; ours are compiled for Node and type-checked strictly.
process.on('exit', () => {
  for (const name of readdirSync('src/migrations').filter((file) => file.endsWith('.ts'))) {
    const file = join('src/migrations', name)
    const source = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      source
        .replace(/from '(\.\/[^'.]+)'/g, "from '$1.ts'")
        .replace(/import \{ (MigrateUpArgs, MigrateDownArgs), sql \}/, 'import { type MigrateUpArgs, type MigrateDownArgs, sql }'),
    )
  }
})

process.env.PAYLOAD_CONFIG_PATH = resolve('.hub/payload.config.js')
process.env.PAYLOAD_SECRET ??= 'only for generating files'
await import('lexical')
const { bin } = await import(pathToFileURL(join(dirname(require.resolve('payload')), 'bin/index.js')).href)
await bin()

// `npm start`: builds what is missing or older than its sources, then becomes the server. The first time takes a minute or two, later seconds.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { memorySettings } from './memory.mjs'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
process.chdir(root)
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const newest = (path) => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
const sources = ['src', 'payload.config.ts', 'next.config.ts', 'package-lock.json'].map((name) => join(root, name)).filter(existsSync)
const sourcesAt = Math.max(...sources.map(newest))

function build(what, stamp, script, args) {
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= sourcesAt) return
  const began = Date.now()
  console.log(`Building ${what} …`)
  const run = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || 'build' },
  })
  if (run.status !== 0) {
    console.error(run.stdout, run.stderr)
    console.error(`Building ${what} failed. The lines above say where; nothing was changed in data/.`)
    process.exit(1)
  }
  mkdirSync(join(stamp, '..'), { recursive: true })
  writeFileSync(stamp, '')
  console.log(`Built ${what} in ${Math.round((Date.now() - began) / 1000)} s`)
}

const tsc = require.resolve('typescript/bin/tsc')
build('the library', join(root, 'dist/.built'), tsc, ['-p', 'tsconfig.build.json'])
build('the configuration', join(root, '.hub/.built'), tsc, ['-p', 'tsconfig.hub.json'])
build('the admin', join(root, '.next/.built'), require.resolve('next/dist/bin/next'), ['build'])
if (!process.argv.includes('--build-only')) {
  const server = join(root, 'dist/server/server.js')
  // Node 22.15 and newer can start anew in the same process, which is when these settings are read; older ones go without them.
  if (process.platform === 'linux' && process.execve !== undefined)
    process.execve(process.execPath, [process.execPath, ...process.execArgv, server], { ...memorySettings, ...process.env })
  await import(pathToFileURL(server).href)
}

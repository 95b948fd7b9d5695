import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../e2e/faults/hub.ts'
import { aHostAt } from './a-host-at.ts'
import type { Database } from './databases.ts'
import type { InstalledHost } from './install.ts'

export const STEPS = ['install', 'migrate', 'build', 'standalone', 'admin', 'GraphQL', 'release', 'addresses', 'two tabs'] as const
type Step = (typeof STEPS)[number]
export interface Verdict {
  /** What went wrong. */
  readonly problem?: string
  readonly seconds: number
}
/** A step that was not reached has none. */
export type Verdicts = Partial<Record<Step, Verdict>>
export const notReached: Verdict = { problem: 'not reached', seconds: 0 }

const READY_SECONDS = 60
/** Longest that a command may run, in ms. */
const COMMAND_MS = 20 * 60_000
const SAID = 2000

function inFolder(folder: string, script: readonly string[], env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    cwd: folder,
    encoding: 'utf8',
    timeout: COMMAND_MS,
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`${script.join(' ')} ended with ${status}:\n${`${stdout}\n${stderr}`.slice(-SAID)}`)
}

/** Runs an installed host on a database: its schema, one build for all of them, the standalone server apart from the project, and what a visitor asks of it. */
export async function runOn(host: InstalledHost, database: Database): Promise<Verdicts> {
  const started = await database.start(host.folder)
  const env = {
    DATABASE: database.name,
    DATABASE_URI: started.uri,
    PAYLOAD_SECRET: 'only a test',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  }
  try {
    const [migrated] = await verdictOf(() => migrate(host, database, env))
    if (migrated.problem !== undefined) return { migrate: migrated }
    const [built] = await verdictOf(() => build(host, env))
    if (built.problem !== undefined) return { migrate: migrated, build: built }
    return { migrate: migrated, build: built, ...(await served(host, env)) }
  } finally {
    await started.stop()
  }
}

/** Whether a piece of work is done, in which time, and what it made. */
export async function verdictOf<Made>(work: () => Made | Promise<Made>): Promise<[Verdict, Made | undefined]> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    const made = await work()
    return [{ seconds: seconds() }, made]
  } catch (error) {
    return [{ seconds: seconds(), problem: error instanceof Error ? error.message : String(error) }, undefined]
  }
}

/** As docs/host.md says it is done. */
function migrate({ folder }: InstalledHost, { name, migrates }: Database, env: Readonly<Record<string, string>>): void {
  inFolder(folder, ['payload.mjs', 'generate:importmap'], env)
  if (!migrates) return
  inFolder(folder, ['payload.mjs', 'migrate:create', 'leitmotif'], env)
  if (!existsSync(join(folder, `migrations-${name}`))) throw new Error('payload migrate:create wrote nothing')
  inFolder(folder, ['payload.mjs', 'migrate'], env)
}

/** Builds once: the database is chosen when the server starts. The server stands in a folder that no package of the project can be reached from. */
function build({ folder }: InstalledHost, env: Readonly<Record<string, string>>): void {
  const server = serverOf(folder)
  if (existsSync(server)) return
  inFolder(folder, ['node_modules/next/dist/bin/next', 'build'], env)
  // As a Dockerfile of Payload's templates copies it; links stay links.
  cpSync(join(folder, '.next/standalone'), server, { recursive: true, verbatimSymlinks: true })
  cpSync(join(folder, '.next/static'), join(server, '.next/static'), { recursive: true })
}

/** Where the server of a host's folder stands. */
export const serverOf = (folder: string): string => `${folder}-server`

async function served(host: InstalledHost, env: Readonly<Record<string, string>>): Promise<Verdicts> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const dataDir = join(host.folder, `data-${env.DATABASE}`)
  mkdirSync(dataDir, { recursive: true })
  const server = spawn(process.execPath, ['server.js'], {
    cwd: serverOf(host.folder),
    env: { ...process.env, ...env, PORT: String(port), HOSTNAME: '127.0.0.1', PUBLIC_URL: origin, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const asked = aHostAt(origin, host)
  const verdicts: Verdicts = {}
  try {
    const steps: [Step, () => Promise<void>][] = [
      ['standalone', () => answers(`${origin}${host.path}/v1`)],
      ['admin', asked.admin],
      ['GraphQL', asked.graphql],
      ['release', asked.release],
      ['addresses', asked.addresses],
      ['two tabs', asked.twoTabs],
    ]
    for (const [step, work] of steps) {
      const [verdict] = await verdictOf(work)
      const { problem } = verdict
      verdicts[step] = problem === undefined ? verdict : { ...verdict, problem: `${problem}\n${said.slice(-SAID)}` }
      if (problem !== undefined && step === 'standalone') break
    }
    return verdicts
  } finally {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function answers(address: string): Promise<void> {
  for (let second = 0; ; second += 1) {
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    if (second >= READY_SECONDS) throw new Error(`${address} answered ${status === 0 ? 'nothing' : status} for a minute`)
    await delay(1000)
  }
}

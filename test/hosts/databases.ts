import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../e2e/faults/hub.ts'

/** A fresh database of a host. */
interface Started {
  readonly uri: string
  stop(): Promise<void>
}

export interface Database {
  readonly name: 'sqlite' | 'postgresql' | 'mongodb'
  /** Whether its schema is made by migrations. */
  readonly migrates: boolean
  /** Why it cannot be used here. */
  missing(): string | undefined
  start(folder: string): Promise<Started>
}

const nothing = (): Promise<void> => Promise.resolve()
const DEBIANS = '/usr/lib/postgresql'

/** The folder of PostgreSQL's programs, which Debian does not put on the path. */
function postgresPrograms(): string | undefined {
  if (!existsSync(DEBIANS)) return undefined
  return readdirSync(DEBIANS)
    .map((version) => join(DEBIANS, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')))
}

/** PostgreSQL refuses to run as root: then it runs as Debian's own user. */
function postgresUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function startPostgres(): Promise<Started> {
  const bin = postgresPrograms() ?? ''
  const as = postgresUser()
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-postgres-'))
  if (as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'host', '--auth=trust', '--no-sync'], { ...as, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-c', `unix_socket_directories=${folder}`, '-c', 'listen_addresses=127.0.0.1'],
    {
      ...as,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  for (let second = 0; spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status !== 0; second += 1) {
    if (second > 60) throw new Error('PostgreSQL was not ready within a minute.')
    await delay(1000)
  }
  return {
    uri: `postgres://host@127.0.0.1:${port}/postgres`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const databases: readonly Database[] = [
  {
    name: 'sqlite',
    migrates: true,
    missing: () => undefined,
    start: (folder) => Promise.resolve({ uri: `file:${join(folder, `${randomBytes(4).toString('hex')}.db`)}`, stop: nothing }),
  },
  {
    name: 'postgresql',
    migrates: true,
    missing: () => (postgresPrograms() === undefined ? 'PostgreSQL is not installed' : undefined),
    start: startPostgres,
  },
  {
    name: 'mongodb',
    migrates: false,
    missing: () => (process.env.MONGODB_TEST_URI === undefined ? 'MONGODB_TEST_URI is not set' : undefined),
    start() {
      const uri = new URL(process.env.MONGODB_TEST_URI ?? '')
      uri.pathname = `/leitmotif-host-${randomBytes(8).toString('hex')}`
      return Promise.resolve({ uri: uri.href, stop: nothing })
    },
  },
]

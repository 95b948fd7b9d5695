import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export type Role = 'admin' | 'publisher' | 'editor'

export interface AskOptions {
  /** Signs the request as an account of this role. */
  readonly as?: Role
  readonly json?: unknown
  readonly body?: RequestInit['body']
  readonly headers?: Readonly<Record<string, string>>
  readonly redirect?: RequestInit['redirect']
  /** Longest wait in ms. Default: a minute. */
  readonly waitMs?: number
}

export interface Rendered {
  readonly code: number | null
  readonly said: string
  /** The folder that was written. */
  readonly out: string
}

/** A hub that was started by the README's command, seen from outside. */
export interface Hub {
  readonly origin: string
  readonly dataDir: string
  /** A request to a path of the hub. */
  ask(method: string, path: string, options?: AskOptions): Promise<Response>
  /** The same, its answer read as JSON. */
  json(method: string, path: string, options?: AskOptions): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>
  /** The address and password of a role's account. */
  account(role: Role): { readonly email: string; readonly password: string }
  /** All that the hub has said on its terminal. */
  said(): string
  /** Starts the same data folder anew. */
  restart(): Promise<void>
  /** Draws a document with the command line. */
  render(document: object, ...options: readonly string[]): Rendered
  /** Stops it and removes what was made. */
  stop(): Promise<void>
}

const READY_MS = 300_000
const PASSWORD = 'correct horse battery'

/** @returns a port that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** `npm start` in this checkout, with a data folder of its own, the first account made through the link that it prints, and one for each role. */
export async function startHub(env: Readonly<Record<string, string>> = {}): Promise<Hub> {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-faults-'))
  const dataDir = join(folder, 'data')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let said = ''
  let running = await run()

  async function run(): Promise<ChildProcess> {
    const from = said.length
    // A group of its own: npm, its shell and the hub stop together.
    const child = spawn('npm', ['start', '--silent'], {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    await new Promise<void>((ready, failed) => {
      const late = setTimeout(() => {
        // It is a group of its own: nobody else would stop it.
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
        failed(new Error(`The hub was not ready in time:\n${said}`))
      }, READY_MS)
      const hear = (chunk: Buffer): void => {
        said += chunk.toString()
        if (!said.slice(from).includes('is ready')) return
        clearTimeout(late)
        ready()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => failed(new Error(`The hub stopped with ${code}:\n${said}`)))
    })
    return child
  }
  async function end(child: ChildProcess): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
    await ended
  }

  const tokens = new Map<Role, string>()
  const ask: Hub['ask'] = async (method, path, { as, json, body, headers, redirect = 'manual', waitMs = 60_000 } = {}) =>
    fetch(`${origin}${path}`, {
      method,
      redirect,
      signal: AbortSignal.timeout(waitMs),
      headers: {
        // A connection that is kept is closed by the hub while the command line draws, and the next request on it fails.
        connection: 'close',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { authorization: `JWT ${tokens.get(as) ?? ''}` }),
        ...headers,
      },
      ...(json === undefined ? (body === undefined ? {} : { body }) : { body: JSON.stringify(json) }),
    })
  const jsonOf: Hub['json'] = async (method, path, options) => {
    const answer = await ask(method, path, options)
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
  }
  const accountOf = (role: Role) => ({ email: `${role}@example.com`, password: PASSWORD })
  const signIn = async (role: Role): Promise<void> => {
    const { status, body } = await jsonOf('POST', '/api/users/login', { json: accountOf(role) })
    if (typeof body.token !== 'string') throw new Error(`${role} could not sign in: ${status} ${JSON.stringify(body)}`)
    tokens.set(role, body.token)
  }

  const link = /\/welcome\/\S+/.exec(said)?.[0] ?? ''
  const welcome = await ask('GET', link)
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? ''
  const first = await jsonOf('POST', '/api/users/first-register', { json: accountOf('admin'), headers: { cookie } })
  if (first.status !== 200) throw new Error(`The first account was not made: ${first.status} ${JSON.stringify(first.body)}`)
  await signIn('admin')
  for (const role of ['publisher', 'editor'] as const) {
    await jsonOf('POST', '/api/users', { as: 'admin', json: { ...accountOf(role), role } })
    await signIn(role)
  }
  // On a slow machine the hub is ready before it has drawn both examples.
  for (const late = Date.now() + READY_MS; ; await delay(1000)) {
    const { body } = await jsonOf('GET', '/v1')
    if (new Set((body.touchpoints as { brand: string }[]).map(({ brand }) => brand)).size > 1) break
    if (Date.now() > late) throw new Error(`The examples were not drawn in time:\n${said}`)
  }

  return {
    origin,
    dataDir,
    ask,
    json: jsonOf,
    account: accountOf,
    said: () => said,
    async restart() {
      await end(running)
      running = await run()
    },
    render(document, ...options) {
      const name = randomBytes(4).toString('hex')
      const [file, out] = [join(folder, `${name}.json`), join(folder, name)]
      writeFileSync(file, JSON.stringify(document))
      const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/cli.js', 'render', file, '--out', out, ...options], {
        encoding: 'utf8',
      })
      return { code: status, said: `${stdout}${stderr}`, out }
    },
    async stop() {
      await end(running)
      // npm ends before the hub it started does.
      rmSync(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 })
    },
  }
}

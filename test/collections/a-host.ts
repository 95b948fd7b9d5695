import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { configToSchema } from '@payloadcms/graphql'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import type { ExecutionResult } from 'graphql'
import { buildConfig, createLocalReq, getPayload, handleEndpoints, type Config, type Payload, type SanitizedConfig } from 'payload'
import sharp from 'sharp'
import { leitmotif, type LeitmotifOptions } from '../../src/exports/plugin.ts'
import { serialised } from '../../src/storage/database/sqlite.ts'

// The copy that Payload builds its schema with; vitest would take the package's other one.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof import('graphql')

const mongo = process.env.MONGODB_TEST_URI

/** The databases that the suites of authoring run on, and why one cannot be used here. */
export const databases: readonly { readonly name: 'SQLite' | 'MongoDB'; readonly missing?: string }[] = [
  { name: 'SQLite' },
  { name: 'MongoDB', ...(mongo === undefined ? { missing: 'MONGODB_TEST_URI is not set' } : {}) },
]

export const titleOf = ({ name, missing }: (typeof databases)[number]) => (missing === undefined ? name : `${name} (skipped: ${missing})`)

export interface HostOptions {
  readonly database?: 'SQLite' | 'MongoDB'
  /** Stands in for the database that `database` names. */
  readonly db?: (folder: string) => Config['db']
  readonly config?: Partial<Config>
  readonly options?: Partial<LeitmotifOptions>
}

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** What a request brings; `as` is an address that `account` gave. */
export interface Asked {
  readonly as?: string
  readonly token?: string | undefined
  readonly cookie?: string
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  /** JSON as it is sent, be it none. */
  readonly text?: string
}

/** A Payload that somebody else set up, with the plugin in it. */
export interface Host {
  readonly payload: Payload
  /** By which Payload finds this instance again. */
  readonly key: string
  readonly folder: string
  /** A request to Payload's REST API. */
  rest(method: string, path: string, asked?: Asked): Promise<Answer>
  /** The same, answered as it came. */
  fetch(method: string, path: string, asked?: Asked): Promise<Response>
  /** A query or mutation that the schema of this Payload takes, by an account. @throws Error where the schema does not take it */
  graphql(source: string, as: string, variables?: Record<string, unknown>): Promise<ExecutionResult>
  /** Makes an account with a role, signed in for `rest`; answers its address. */
  account(role: string): Promise<string>
  stop(): Promise<void>
}

/** An adapter for a new database on the MongoDB that tests are given. */
export function newMongo(connectOptions: Parameters<typeof mongooseAdapter>[0]['connectOptions'] = {}): Config['db'] {
  const uri = new URL(mongo ?? 'mongodb://127.0.0.1/?replicaSet=none')
  uri.pathname = `/leitmotif-${randomBytes(8).toString('hex')}`
  return mongooseAdapter({ url: uri.href, ensureIndexes: true, connectOptions })
}

function databaseIn(folder: string, name: 'SQLite' | 'MongoDB'): Config['db'] {
  if (name === 'SQLite') {
    return serialised(
      sqliteAdapter({ client: { url: `file:${join(folder, 'host.db')}` }, wal: true, transactionOptions: { behavior: 'immediate' } }),
    )
  }
  return newMongo()
}

/** The host's own accounts: with a role, as the hub's have. */
const accounts: NonNullable<Config['collections']>[number] = {
  slug: 'users',
  auth: true,
  fields: [{ name: 'role', type: 'text', saveToJWT: true }],
}

export const languages = { locales: ['bg', 'sk', 'az', 'fil', 'en'], defaultLocale: 'en', fallback: true }

export async function startHost({
  database = 'SQLite',
  db = (folder) => databaseIn(folder, database),
  config,
  options,
}: HostOptions = {}): Promise<Host> {
  process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
  // Payload pushes a schema once in a process; each host here has a database of its own.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-host-'))
  const key = randomBytes(8).toString('hex')
  const built: SanitizedConfig = await buildConfig({
    secret: 'only a test',
    db: db(folder),
    editor: lexicalEditor(),
    collections: [accounts],
    localization: languages,
    sharp,
    typescript: { autoGenerate: false },
    telemetry: false,
    logger: { options: { level: 'silent' } },
    ...config,
    plugins: [leitmotif({ baseUrl: 'https://hub.example', dataDir: join(folder, 'data'), workers: 0, reconcile: false, ...options })],
  })
  const payload = await getPayload({ config: built, key })
  const tokens = new Map<string, string>()
  const ask: Host['fetch'] = (
    method,
    path,
    { as, json, form, text, cookie, headers: given, token = as === undefined ? undefined : tokens.get(as) } = {},
  ) => {
    const headers = new Headers(given)
    if (token !== undefined) headers.set('authorization', `JWT ${token}`)
    if (cookie !== undefined) headers.set('cookie', cookie)
    const written = text ?? (json === undefined ? undefined : JSON.stringify(json))
    if (written !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json')
    const body = form ?? written
    const request = new Request(`http://localhost${process.env.NEXT_BASE_PATH ?? ''}${built.routes.api}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    })
    return handleEndpoints({ config: built, request, payloadInstanceCacheKey: key })
  }

  return {
    payload,
    key,
    folder,
    fetch: ask,
    async rest(...asked) {
      const response = await ask(...asked)
      const said = await response.text()
      return { status: response.status, body: said.startsWith('{') ? (JSON.parse(said) as Record<string, unknown>) : { said } }
    },
    async graphql(source, as, variableValues = {}) {
      const { docs } = await payload.find({ collection: 'users', where: { email: { equals: as } } })
      if (docs[0] === undefined) throw new Error(`There is no account ${as}.`)
      const req = await createLocalReq({ user: { ...docs[0], collection: 'users' }, req: { payloadAPI: 'GraphQL' } }, payload)
      const { schema } = configToSchema(built)
      const answer = await graphql({ schema, source, variableValues, contextValue: { req, headers: {} } })
      // What was carried out says where it failed.
      const unasked = answer.errors?.find(({ path }) => path === undefined)
      if (unasked) throw unasked
      return answer
    },
    async account(role) {
      const email = `${role}-${randomBytes(4).toString('hex')}@example.com`
      const password = 'correct horse'
      await payload.create({ collection: 'users', data: { email, password, role } })
      const { token } = await payload.login({ collection: 'users', data: { email, password } })
      if (!token) throw new Error(`${email} could not sign in`)
      tokens.set(email, token)
      return email
    },
    async stop() {
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { getRequestListener } from '@hono/node-server'
import createNext from 'next'
import { Server, type IncomingMessage, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { getPayload, type SanitizedConfig } from 'payload'
import { addressesBelow } from '../content/addresses/index.ts'
import {
  checkDatabase,
  claimFolder,
  closeToOthers,
  ensureWritable,
  hubSettings,
  type HubSettings,
  keepFilesPrivate,
  keptSecret,
  SettingsError,
} from './folder/index.ts'
import { createHubPages } from './pages/index.ts'
import { createEdge, guardAdmin, guardDelivery, guardPage, type Handler, speakUnheard, stillStarting, takePort } from './http/index.ts'
import { seedExamples } from './seed/index.ts'
import { issueWelcomeToken, isWelcomeToken, welcomeTokenIn } from './accounts/index.ts'
import { hubOf } from '../runtime/index.ts'
import { foldJournal } from '../storage/database/index.ts'

/** How long a first start waits for what is to be live, in ms. */
const FIRST_RELEASE_MS = 60_000
/** Paths that the delivery app answers, ahead of Next. */
const DELIVERED = /^\/(v1|l|healthz|readyz)(\/|\?|$)/
/** Paths of the hub's own pages, which are only looked at: what a form of the admin asks there is Next's. */
const HUB_PAGES = /^\/(\?|$|welcome\/|admin\/create-first-user)/
/** Ways to look at a page; an uptime monitor asks for its head. */
const LOOKS = new Set(['GET', 'HEAD'])

async function start(settings: HubSettings): Promise<void> {
  const began = Date.now()
  ensureWritable(settings.dataDir)
  for (const path of closeToOthers(settings.dataDir))
    console.warn(`${path} belongs to another user and can be read by others. Close it to them: chmod go= ${path}`)
  const door = await takePort(settings)
  const leaveFolder = await claimFolder(settings.dataDir)
  if (settings.databaseUri === undefined) await checkDatabase(settings.dataDir)
  process.env.PAYLOAD_SECRET = settings.secret ?? secretIn(settings.dataDir)
  process.env.DATA_DIR = settings.dataDir
  process.env.PUBLIC_URL = settings.publicUrl

  // The server's own graph loads Payload first; Next's bundle then finds this instance and does not make a second.
  await import('lexical')
  const loaded = (await import(pathToFileURL(resolve('.hub/payload.config.js')).href)) as { default: Promise<SanitizedConfig> }
  const payload = await getPayload({ config: loaded.default })
  if (settings.graphql) (await import('./graphql/graphql-schema.ts')).ensureSchema(payload.config)
  const hub = hubOf(payload)

  // What is live is answered from here on; the admin is made ready and bytes are verified behind.
  const deliver = getRequestListener(hub.delivery.fetch)
  const pages = getRequestListener(createHubPages({ payload, hub, dataDir: settings.dataDir }).fetch)
  let admin: Handler = stillStarting
  const edge = createEdge({
    proxies: settings.proxies,
    uploads: new Set(payload.config.collections.filter(({ upload }) => upload).map(({ slug }) => slug)),
    isSignedIn: async ({ headers }) => (await payload.auth({ headers: new Headers(headers as Record<string, string>) })).user !== null,
    deliver,
    payload: (request, response) => admin(request, response),
    onError: (err) => payload.logger.error({ err, msg: 'A request could not be looked at.' }),
  })
  door.open((request: IncomingMessage, response: ServerResponse) => {
    guardDelivery(response)
    if (!edge.admits(request, response)) return
    const url = request.url ?? '/'
    if (DELIVERED.test(url)) return edge.delivery(request, response)
    const isPage = HUB_PAGES.test(url) && LOOKS.has(request.method ?? '')
    if (isPage && !isFirstAccountForm(request, settings.dataDir)) {
      guardPage(response)
      return pages(request, response)
    }
    guardAdmin(request, response)
    return edge.payload(request, response)
  })
  if (hub.live.table.campaigns.size > 0) {
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(`What is live is answered (${seconds} s): ${hub.live.table.campaigns.size} campaigns. The admin follows.`)
  }

  const wasEmpty = hub.live.table.campaigns.size === 0
  // Next listens for upgrades and answers none: who offers HTTP/2 or a web socket would wait for ever. So it hears of none, and Node goes on without.
  const next = createNext({ dev: false, dir: process.cwd(), httpServer: new Server() })
  await Promise.all([next.prepare(), seedExamples(payload, { examples: join(process.cwd(), 'examples'), dataDir: settings.dataDir })])
  // A first start has nothing to show before it has drawn; but a slow machine should not keep the door shut for it.
  const isDrawn = !wasEmpty || (await Promise.race([hub.loop.settled().then(() => true), delay(FIRST_RELEASE_MS, false, { ref: false })]))
  admin = next.getRequestHandler()

  stopCleanly(async () => {
    door.server.close()
    door.server.closeIdleConnections()
    const isEnded = await hub.stop()
    await next.close()
    await foldJournal(payload)
    await payload.destroy()
    leaveFolder()
    return isEnded
  })
  await announce(payload, settings, Date.now() - began)
  if (!isDrawn) console.log('\nThe first release is still being drawn; the page of what is live fills as it goes.')
}

function secretIn(dataDir: string): string {
  const { secret, isAnother } = keptSecret(dataDir)
  if (isAnother)
    console.warn(
      `The data folder ${dataDir} had no secret any more, and has a new one now. Everybody signs in anew, and what a config of yours encrypts with it ` +
        '(API keys of accounts) is to be made anew. If there is a backup of the file "secret", stop the hub and put it back.',
    )
  return secret
}

/** The form for the first account, asked for by who came through the one-time link. Anybody else is told about the link. */
function isFirstAccountForm(request: IncomingMessage, dataDir: string): boolean {
  if (!request.url?.startsWith('/admin/create-first-user')) return false
  return isWelcomeToken(dataDir, welcomeTokenIn(new Headers({ cookie: request.headers.cookie ?? '' })))
}

async function announce(payload: Awaited<ReturnType<typeof getPayload>>, settings: HubSettings, tookMs: number): Promise<void> {
  const { publicUrl } = settings
  const { totalDocs: accounts } = await payload.count({ collection: 'users', overrideAccess: true })
  const lines = [
    `Leitmotif is ready (${(tookMs / 1000).toFixed(1)} s)`,
    `  what is live  ${publicUrl}/`,
    `  admin         ${publicUrl}/admin`,
    `  API           ${addressesBelow(publicUrl).directory}`,
    `  database      ${settings.databaseUri ? 'MongoDB' : join(settings.dataDir, 'leitmotif.db')}`,
  ]
  if (accounts === 0) {
    lines.push(
      '',
      'Make the first account with this link. It works once; the next start prints a new one.',
      `  ${publicUrl}/welcome/${issueWelcomeToken(settings.dataDir)}`,
    )
  }
  console.log(lines.join('\n'))
}

/** Ms that a stop may take, whatever is being drawn or sent. */
const STOP_MS = 8000

/** @param stop resolves with false where something goes on that only the end of the process ends */
function stopCleanly(stop: () => Promise<boolean>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A second Ctrl-C does not wait.
      if (stopping) process.exit(130)
      stopping = true
      console.log('\nStopping …')
      Promise.race([stop(), delay(STOP_MS, false)]).then(
        // An exit waits for what libraries are doing. What is stored is whole at any instant.
        (isEnded) => (isEnded ? process.exit(0) : process.kill(process.pid, 'SIGKILL')),
        (error: unknown) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}

try {
  keepFilesPrivate()
  speakUnheard()
  await start(hubSettings())
} catch (error) {
  // What a person can mend is one sentence; anything else shows its trace.
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
}

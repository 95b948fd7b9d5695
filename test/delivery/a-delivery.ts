import type { Guard } from '../../src/delivery/live/visibility.ts'
import {
  campaignsWith,
  createDelivery,
  createLive,
  createVisibility,
  tellingLost,
  type Delivery,
  type Live,
  type Visibility,
} from '../../src/delivery/index.ts'
import type { AuthoredCampaign, Keys, Scope } from '../../src/release/ports/ports.ts'
import { aBench, type Bench } from '../release/a-reconciler.ts'

export interface Served {
  readonly bench: Bench
  readonly live: Live
  readonly app: Delivery
  readonly visibility: Visibility
  /** Who may read what, as authored: changed here as somebody who saves a touchpoint would. */
  readonly guards: Map<string, Guard>
  /** Campaigns of which something was found to be lost. */
  readonly lost: string[]
  readonly errors: unknown[]
  /** Releases what is published and reads it into the table. */
  update(): Promise<void>
  /** Another process over the same stores, that has read nothing yet. */
  restart(): { readonly live: Live; readonly get: Served['get'] }
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>
}

const scopeOf = (client: string, brands: string[], touchpoints: string[] = [], mayReadAhead = false): Scope => ({
  ...{ client, brands, touchpoints, mayReadAhead },
})
const scopes: Record<string, Scope> = {
  'sofia-key': scopeOf('the printer', ['sofia']),
  'ahead-key': scopeOf('the planner', ['sofia'], [], true),
  'picture-key': scopeOf('the window', ['sofia'], ['window-picture']),
  'picture-ahead-key': scopeOf('the window’s planner', ['sofia'], ['window-picture'], true),
  'other-key': scopeOf('another brand', ['other']),
  'other-ahead-key': scopeOf('another brand’s planner', ['other'], [], true),
}
const keys: Keys = { authenticate: (key) => Promise.resolve(scopes[key] ?? null) }

/** Delivery over a reconciler in memory: what tests publish is served after `update`, at the bench's clock. */
export async function served(published: AuthoredCampaign[], over: { refuse?: boolean } = {}): Promise<Served> {
  const bench = aBench(published)
  const lost: string[] = []
  const onLost = (campaign: string) => lost.push(campaign)
  const live = createLive({ ...bench.stores, onLost })
  const errors: unknown[] = []
  const guards = new Map<string, Guard>()
  const visibility = createVisibility({ read: () => Promise.resolve(new Map(guards)) })
  const { renditions, links } = bench.stores
  const blobs = tellingLost(bench.stores.blobs, (sha256) => campaignsWith(live.table, sha256).forEach(onLost))
  const appOver = (table: Live) =>
    createDelivery({
      live: table,
      blobs,
      renditions,
      links,
      keys,
      visibility,
      onLost,
      baseUrl: 'https://hub.example.org',
      clock: () => bench.now,
      onError: (error) => errors.push(error),
      ...(over.refuse ? { notReady: () => Promise.resolve(['The workers are not up.']) } : {}),
    })
  const gets =
    (from: Delivery): Served['get'] =>
    async (path, headers = {}, method = 'GET') =>
      from.fetch(new Request(`http://localhost${path}`, { headers, method }))
  const app = appOver(live)
  const reconciler = bench.boot()
  const update = async () => {
    for (const { brand, document } of bench.published) {
      for (const { key, public: isPublic } of document.touchpoints) guards.set(key, { brand, public: isPublic })
    }
    await reconciler.run()
    await live.refresh()
  }
  await update()
  return {
    bench,
    live,
    app,
    visibility,
    guards,
    lost,
    errors,
    update,
    restart() {
      const anew = createLive({ ...bench.stores, onLost })
      return { live: anew, get: gets(appOver(anew)) }
    },
    get: gets(app),
  }
}

export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  available?: Record<string, string>[]
  next?: string | null
}

export async function problemOf(answer: Response): Promise<ProblemBody> {
  if (answer.headers.get('content-type') !== 'application/problem+json')
    throw new Error(`no problem, but ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as ProblemBody
}

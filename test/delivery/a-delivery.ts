import { createDelivery, createLive, type Delivery, type Live } from '../../src/delivery/index.ts'
import type { AuthoredCampaign, Keys, Scope } from '../../src/release/ports.ts'
import { aBench, type Bench } from '../release/a-reconciler.ts'

export interface Served {
  readonly bench: Bench
  readonly live: Live
  readonly app: Delivery
  readonly errors: unknown[]
  /** Releases what is published and reads it into the table. */
  update(): Promise<void>
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>
}

const scopes: Record<string, Scope> = {
  'sofia-key': { client: 'the printer', brands: ['sofia'], touchpoints: [] },
  'picture-key': { client: 'the window', brands: ['sofia'], touchpoints: ['window-picture'] },
  'other-key': { client: 'another brand', brands: ['other'], touchpoints: [] },
}
const keys: Keys = { authenticate: (key) => Promise.resolve(scopes[key] ?? null) }

/** Delivery over a reconciler in memory: what tests publish is served after `update`, at the bench's clock. */
export async function served(published: AuthoredCampaign[], over: { refuse?: boolean } = {}): Promise<Served> {
  const bench = aBench(published)
  const live = createLive(bench.stores)
  const errors: unknown[] = []
  const { blobs, renditions, links } = bench.stores
  const app = createDelivery({
    live,
    blobs,
    renditions,
    links,
    keys,
    baseUrl: 'https://hub.example.org',
    clock: () => bench.now,
    onError: (error) => errors.push(error),
    ...(over.refuse ? { notReady: () => Promise.resolve(['The workers are not up.']) } : {}),
  })
  const reconciler = bench.boot()
  const update = async () => {
    await reconciler.run()
    await live.refresh()
  }
  await update()
  return {
    bench,
    live,
    app,
    errors,
    update,
    get: async (path, headers = {}, method = 'GET') => app.fetch(new Request(`http://localhost${path}`, { headers, method })),
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

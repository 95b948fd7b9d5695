import { Hono, type Context } from 'hono'
import { addressesBelow, addressPaths } from '../../content/addresses/index.ts'
import { hasKey, tooManyWrongKeys } from './access.ts'
import { assetRoute } from './assets.ts'
import { answerCampaign, answerCampaignChannel } from './campaigns.ts'
import { crossOrigin, preflight, problem, problems } from '../http/index.ts'
import type { RequestContext, DeliveryPorts } from './delivery.ts'
import { answerDirectory } from './directory.ts'
import { routes } from './routes.ts'
import { answerShortLink } from './short-links.ts'
import { answerTouchpoint } from './touchpoints.ts'

/** The HTTP app that channels pull from: a function from request to response. */
export interface Delivery {
  fetch(request: Request): Response | Promise<Response>
}

/** Makes the app; it answers `/v1…`, `/l/…`, `/healthz` and `/readyz`, and everything else with a problem. */
export function createDelivery(ports: DeliveryPorts): Delivery {
  const clock = ports.clock ?? (() => new Date())
  const answerAsset = assetRoute(ports)
  const addresses = addressesBelow(ports.baseUrl)
  const mount = { addresses, paths: addressPaths(addresses) }
  const asked = (context: Context): RequestContext => ({
    ...{ ...ports, ...mount },
    request: context.req.raw,
    url: new URL(context.req.url),
    now: clock(),
  })

  const app = new Hono()
  app.use(async (context, next) => {
    const { method } = context.req
    if (method === 'OPTIONS') return preflight()
    if (method !== 'GET' && method !== 'HEAD')
      return problem(mount, 'method-not-allowed', `${method} is not answered here.`, {}, { allow: 'GET, HEAD, OPTIONS' })
    return next()
  })
  app.use(async (context, next) => {
    await next()
    if (context.res.status !== 401 || !hasKey(context.req.raw.headers)) return
    const seconds = ports.countWrongKey?.(context.req.raw.headers) ?? 0
    if (seconds === 0) return
    // Hono would lay the headers of the other answer over those of this one.
    context.res = undefined
    context.res = tooManyWrongKeys(seconds, mount)
  })
  app.get('/healthz', () => plain('ok'))
  app.get('/readyz', async () => {
    const reasons = await reasonsNotToBeReady(ports)
    return reasons.length === 0 ? plain('ready') : problem(mount, 'not-ready', reasons.join(' '), {}, { 'retry-after': '2' })
  })
  app.get(routes.directory, (context) => answerDirectory(asked(context)))
  app.get(`${routes.directory}/`, (context) => answerDirectory(asked(context)))
  app.get(routes.touchpoint, (context) => answerTouchpoint(context.req.param('key'), asked(context)))
  app.get(routes.campaign, (context) => answerCampaign(context.req.param('slug'), asked(context)))
  app.get(routes.campaignChannel, (context) =>
    answerCampaignChannel(context.req.param('slug'), context.req.param('channel'), asked(context)),
  )
  app.get(routes.asset, (context) => answerAsset(context.req.param('file'), asked(context)))
  app.get(routes.problem, (context) => {
    const found = Object.entries(problems).find(([name]) => name === context.req.param('name'))
    return found ? context.json(found[1]) : context.notFound()
  })
  app.get(routes.link, (context) => answerShortLink(context.req.param('code'), asked(context)))
  app.notFound((context) =>
    crossOrigin(problem(mount, 'unknown-path', `Nothing is at ${context.req.path}. ${mount.paths.directory} lists what there is.`)),
  )
  app.onError((error) => {
    ports.onError?.(error)
    return problem(mount, 'internal-error', 'It was noted; please try again.')
  })
  return app
}

async function reasonsNotToBeReady({ live, notReady }: DeliveryPorts): Promise<string[]> {
  if (!live.isLoaded) return ['What is live has not been read yet.']
  const lost = await live.lost()
  const [first] = lost
  const more = lost.length > 1 ? ` and ${lost.length - 1} more` : ''
  return [
    ...(first
      ? [`The manifest of release ${first.release} of "${first.campaign}"${more} is missing or damaged; it is being made again.`]
      : []),
    ...((await notReady?.()) ?? []),
  ]
}

function plain(text: string): Response {
  return new Response(`${text}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}

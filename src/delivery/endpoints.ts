import type { Delivery } from './app.ts'

/** A request as Payload hands it to an endpoint: Request-like, with its own `payload`. */
export interface EndpointRequest {
  readonly url?: string
  readonly method?: string
  readonly headers: Headers
  readonly signal?: AbortSignal | null
}

/** The shape of Payload's custom endpoints, so far as they are needed here. */
export interface DeliveryEndpoint<Incoming extends EndpointRequest> {
  readonly path: string
  readonly method: 'get' | 'head' | 'options'
  readonly handler: (request: Incoming) => Promise<Response>
}

const paths = [
  '/v1',
  '/v1/touchpoints/:key',
  '/v1/campaigns/:slug',
  '/v1/campaigns/:slug/:channel',
  '/v1/assets/:file',
  '/v1/problems/:name',
  '/l/:code',
]

/**
 * Mounts delivery below a host's API route (`/api/v1/…`), where there is no server of ours.
 * @param deliveryOf finds the app of this process; a host has two module graphs, so it goes through the request's own `payload`.
 */
export function deliveryEndpoints<Incoming extends EndpointRequest>(
  deliveryOf: (request: Incoming) => Delivery | Promise<Delivery>,
): DeliveryEndpoint<Incoming>[] {
  const handler = async (request: Incoming): Promise<Response> => {
    const delivery = await deliveryOf(request)
    const url = new URL(request.url ?? '/', 'http://localhost')
    url.pathname = url.pathname.replace(/^.*?(?=\/(v1|l)(\/|$))/, '')
    return delivery.fetch(new Request(url, { method: request.method ?? 'GET', headers: request.headers, signal: request.signal ?? null }))
  }
  return paths.flatMap((path) => (['get', 'head', 'options'] as const).map((method) => ({ path, method, handler })))
}

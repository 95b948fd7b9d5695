import type { Delivery } from './app.ts'
import { routes } from './routes.ts'

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

/**
 * Mounts delivery below a host's API route (`/api/v1/…`), where there is no server of ours.
 * @param deliveryOf finds the app of this process; a host has two module graphs, so it goes through the request's own `payload`.
 */
export function deliveryEndpoints<Incoming extends EndpointRequest>(
  deliveryOf: (request: Incoming) => Delivery | Promise<Delivery>,
): DeliveryEndpoint<Incoming>[] {
  return Object.values(routes).flatMap((path) => {
    const handler = async (request: Incoming): Promise<Response> => {
      const delivery = await deliveryOf(request)
      const url = new URL(request.url ?? '/', 'http://localhost')
      // What stands before the route is the host's own: its API route, Next's base path.
      url.pathname = `/${segmentsOf(url.pathname).slice(-segmentsOf(path).length).join('/')}`
      const headers = new Headers(request.headers)
      // Next takes `Content-Encoding` off what a route answers, and compresses by itself: bytes that are encoded here would arrive as noise.
      headers.delete('accept-encoding')
      return delivery.fetch(new Request(url, { method: request.method ?? 'GET', headers, signal: request.signal ?? null }))
    }
    return (['get', 'head', 'options'] as const).map((method) => ({ path, method, handler }))
  })
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

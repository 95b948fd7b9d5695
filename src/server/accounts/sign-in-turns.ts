import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { personTurns } from '../../preview/index.ts'
import { networkOf } from '../../delivery/limits/index.ts'
import { tooOften } from '../http/index.ts'

/**
 * Hashing a password takes a core for a quarter of a second, on the few threads that also read what channels pull. One at a time leaves those
 * to them. Each address has a queue of its own: who floods waits for themselves.
 */
const TURNS = { atOnce: 1, each: 1, waitingEach: 4, waiting: 60 }

/** Where Payload hashes the password of somebody who has no session yet. */
const PATHS = ['/login', '/first-register', '/reset-password']

/**
 * These endpoints of a collection of accounts, one request after another.
 * @param refuse throws for an address that may not guess now: it gets no turn
 */
export function signInTurns(slug: string, refuse: (network: string, req: PayloadRequest) => void): Endpoint[] {
  const turns = personTurns(TURNS)
  return PATHS.map((path) => {
    const handler: Endpoint['handler'] = async (req) => {
      const network = networkOf(req.headers.get('x-forwarded-for') ?? '')
      if (path === '/login') refuse(network, req)
      const turn = turns.take(network)
      if ('tooMany' in turn) {
        const [status, who] = turn.tooMany === 'person' ? ([429, 'from this address'] as const) : ([503, 'from many addresses'] as const)
        throw tooOften(turn.seconds, `Too many people sign in ${who} at this moment.`, req, status)
      }
      const gone = req.signal ?? new AbortController().signal
      try {
        await turn.begin(gone)
        return await payloadsOwn(handler, path, slug, req)(req)
      } catch (error) {
        // Nobody hears what is answered.
        if (gone.aborted) return new Response(null, { status: 499 })
        throw error
      } finally {
        turn.leave()
      }
    }
    return { path, method: 'post', handler }
  })
}

/** The handler that ours stands in front of: Payload adds its own behind those of the collection. */
function payloadsOwn(ours: Endpoint['handler'], path: string, slug: string, { payload }: PayloadRequest): Endpoint['handler'] {
  const endpoints = payload.collections[slug]?.config.endpoints || []
  const found = endpoints.find((endpoint) => endpoint.path === path && endpoint.method === 'post' && endpoint.handler !== ours)
  if (found === undefined) throw new APIError(`Accounts have no ${path}.`, 404)
  return found.handler
}

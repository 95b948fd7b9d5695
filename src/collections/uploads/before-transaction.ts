import { addDataAndFileToRequest, type Endpoint, type PayloadHandler, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

type Write = Pick<Endpoint, 'method' | 'path'>

/** The ways by which REST takes a document, with a file or without. */
const writes: readonly Write[] = [
  { method: 'post', path: '/' },
  { method: 'patch', path: '/' },
  { method: 'patch', path: '/:id' },
]

/**
 * Does something with each write over REST before Payload begins its transaction. Hooks run inside of that; where one writes at a time, as on
 * SQLite, what takes seconds in a hook holds up the saves of all others.
 * @param first may throw, and is the answer then. Only asked for those who may write; others are refused by Payload
 */
export function beforeTransaction(first: (req: PayloadRequest) => Promise<void>): Endpoint[] {
  return writes.map(({ method, path }) => {
    const handler: PayloadHandler = async (req) => {
      await addDataAndFileToRequest(req)
      // It is read: Payload's own would read it again.
      Object.defineProperty(req, 'body', { value: null, configurable: true })
      const { config } = collectionOf(req)
      if (await mayWrite(req, config, method)) await first(req)
      return nextOf(config, { method, path }, handler)(req)
    }
    return { method, path, handler }
  })
}

function collectionOf({ payload, routeParams }: PayloadRequest) {
  const collection = payload.collections[String(routeParams?.collection)]
  if (!collection) throw new Error(`There is no collection "${String(routeParams?.collection)}".`)
  return collection
}

async function mayWrite(req: PayloadRequest, { access }: SanitizedCollectionConfig, method: Write['method']): Promise<boolean> {
  const id = req.routeParams?.id as string | undefined
  const rule = method === 'post' ? access.create : access.update
  return (await rule({ req, data: req.data, ...(id !== undefined && { id }) })) !== false
}

/** What would have answered without us: Payload's own stands behind those of a collection. */
function nextOf({ endpoints }: SanitizedCollectionConfig, { method, path }: Write, handler: PayloadHandler): PayloadHandler {
  const all = endpoints || []
  const own = all.findIndex((endpoint) => endpoint.handler === handler)
  const next = all.slice(own + 1).find((endpoint) => endpoint.method === method && endpoint.path === path)
  if (!next) throw new Error(`Nothing answers ${method} ${path}.`)
  return next.handler
}

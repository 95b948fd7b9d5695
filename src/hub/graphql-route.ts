import { getPayload, type SanitizedConfig } from 'payload'
import { complaintAbout } from './graphql-limits.ts'

type Post = (request: Request) => Promise<Response>

/** Payload's GraphQL, of which a request gets no more than it may cost, and strangers not the schema. Where GraphQL is off, nothing is there. */
export function withinLimits(config: Promise<SanitizedConfig> | SanitizedConfig, post: Post): Post {
  return async (request) => {
    const payload = await getPayload({ config })
    if (payload.config.graphQL.disable) return new Response(null, { status: 404 })
    const text = await request.text()
    const query = queryIn(text)
    const { user } = query === undefined ? { user: null } : await payload.auth({ headers: request.headers })
    const complaint = query === undefined ? undefined : complaintAbout(query, user !== null)
    if (complaint !== undefined) return Response.json({ errors: [{ message: complaint }] }, { status: 400 })
    const { url, method, headers, signal } = request
    return post(new Request(url, { method, headers, signal, body: text }))
  }
}

/** The query of a request's JSON; what has none is for the engine to refuse. */
function queryIn(text: string): string | undefined {
  try {
    const query: unknown = Reflect.get(Object(JSON.parse(text)), 'query')
    return typeof query === 'string' ? query : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

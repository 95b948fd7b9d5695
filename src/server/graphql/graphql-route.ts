import { getPayload, type SanitizedConfig } from 'payload'
import { complaintAbout, type GraphQLRequest } from './graphql-limits.ts'

type Post = (request: Request) => Promise<Response>

/** Payload's GraphQL, of which a request gets no more than it may cost, and strangers not the schema. Where GraphQL is off, nothing is there. */
export function withinLimits(config: Promise<SanitizedConfig> | SanitizedConfig, post: Post): Post {
  return async (request) => {
    const payload = await getPayload({ config })
    if (payload.config.graphQL.disable) return new Response(null, { status: 404 })
    const text = await request.text()
    const asked = askedIn(text)
    const { user } = asked === undefined ? { user: null } : await payload.auth({ headers: request.headers })
    const complaint = asked === undefined ? undefined : complaintAbout(asked, user !== null)
    if (complaint !== undefined) return Response.json({ errors: [{ message: complaint }] }, { status: 400 })
    const { url, method, headers, signal } = request
    return post(new Request(url, { method, headers, signal, body: text }))
  }
}

/** What a request's JSON asks; what has no query is for the engine to refuse. */
function askedIn(text: string): GraphQLRequest | undefined {
  try {
    const body = Object(JSON.parse(text)) as { query?: unknown; variables?: unknown }
    return typeof body.query === 'string' ? { query: body.query, variables: body.variables } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

import type { Addresses } from '../../content/addresses/index.ts'

/** Every kind of problem that `/v1` answers, by the last part of its `type`. */
export const problems = {
  'nothing-live': { status: 404, title: 'Nothing is live here now' },
  'not-rendered': { status: 404, title: 'This was not rendered' },
  'not-acceptable': { status: 406, title: 'No format that you accept was rendered' },
  'unknown-touchpoint': { status: 404, title: 'There is no such touchpoint' },
  'unknown-campaign': { status: 404, title: 'There is no such campaign' },
  'campaign-over': { status: 410, title: 'This campaign is over' },
  'unknown-asset': { status: 404, title: 'There is no such asset' },
  'unknown-path': { status: 404, title: 'There is nothing at this address' },
  'unknown-parameter': { status: 400, title: 'The query asks for something that this address does not know' },
  'key-needed': { status: 401, title: 'An API key is needed' },
  'key-unknown': { status: 401, title: 'This API key is not valid' },
  'too-many-wrong-keys': { status: 429, title: 'Too many wrong keys' },
  'key-not-scoped': { status: 403, title: 'This API key may not read this' },
  'method-not-allowed': { status: 405, title: 'Only GET and HEAD are answered' },
  'range-not-satisfiable': { status: 416, title: 'The range is outside of the asset' },
  'asset-unavailable': { status: 503, title: 'The asset cannot be read at the moment' },
  'not-ready': { status: 503, title: 'Not ready yet' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
} as const

export type ProblemName = keyof typeof problems

/** What an answer needs to name addresses of delivery. */
export interface Mount {
  /** As paths of the host that is asked. */
  readonly paths: Addresses
}

/**
 * An error as RFC 9457 problem details.
 * @param detail one sentence about this very case.
 * @param more further members, such as `available`.
 */
export function problem(
  { paths }: Mount,
  name: ProblemName,
  detail: string,
  more: Record<string, unknown> = {},
  headers: HeadersInit = {},
): Response {
  const { status, title } = problems[name]
  const answer = new Response(JSON.stringify({ type: paths.problem(name), title, status, detail, ...more }), { status, headers })
  answer.headers.set('content-type', 'application/problem+json')
  if (!answer.headers.has('cache-control')) answer.headers.set('cache-control', 'no-store')
  if (status === 401) answer.headers.set('www-authenticate', 'Bearer realm="leitmotif"')
  return answer
}

// Not `hono/cors`: it opens an answer before it is made, and here the answer says whether it needed a key.

const exposed = 'ETag, Content-Language, Content-Location, X-Leitmotif-Release, X-Leitmotif-Phase, X-Leitmotif-Fallback'

/** Lets a page of any site read the answer. Only for what needs no key. */
export function crossOrigin(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*')
  answer.headers.set('access-control-expose-headers', exposed)
  return answer
}

/** Answers a browser that asks beforehand. It may ask for anything without a key; keys do not belong into pages. */
export function preflight(): Response {
  const headers = {
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'Accept, Accept-Language, If-None-Match, If-Range, Range',
    'access-control-max-age': '86400',
  }
  return crossOrigin(new Response(null, { status: 204, headers }))
}

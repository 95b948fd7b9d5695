import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What holds for every answer. */
const ALWAYS = { 'x-content-type-options': 'nosniff' }

/** What holds for pages: nobody frames them, and no other site hears where people were. */
const PAGE = { ...ALWAYS, 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' }

/** Our own pages are HTML and pictures. They run nothing. */
const OWN_PAGE =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * The admin runs scripts of this server, and no others. Styles stand in its elements, and the frames of previews, which run nothing, have the
 * pictures and fonts of other servers: what stands in a frame without an address of its own is under this policy too.
 */
const adminPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data: blob:',
    'font-src * data:',
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers for what channels pull: others show it, in frames of theirs too. */
export function guardDelivery(response: ServerResponse): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value)
}

/** Headers of the hub's own pages. */
export function guardPage(response: ServerResponse): void {
  for (const [name, value] of Object.entries({ ...PAGE, 'content-security-policy': OWN_PAGE })) response.setHeader(name, value)
}

/** Headers of the admin and of Payload's API. Next reads the nonce from the request, and gives it to the scripts it writes into its pages. */
export function guardAdmin(request: IncomingMessage, response: ServerResponse): void {
  const policy = adminPolicy(randomBytes(16).toString('base64'))
  request.headers['content-security-policy'] = policy
  for (const [name, value] of Object.entries(PAGE)) response.setHeader(name, value)
  // Files that people upload, and answers of the API, say their own.
  if (!request.url?.startsWith('/api/')) response.setHeader('content-security-policy', policy)
}

/** How large the body of a request may be, in bytes. */
export interface BodyLimit {
  readonly bytes: number
  /** What may be so large, for the answer to what is larger. */
  readonly of: string
  /** Whether it is a file, which is passed on while it comes and only for somebody who is signed in. */
  readonly isFile: boolean
}

/** Names, passwords and tokens. */
const ACCOUNT: BodyLimit = { bytes: 16_000, of: 'a request about an account', isFile: false }
/** A long list of conditions or ids. */
const QUERY: BodyLimit = { bytes: 100_000, of: 'a query', isFile: false }
/** A campaign with the longest texts in all languages is a tenth of it. */
const DOCUMENT: BodyLimit = { bytes: 4_000_000, of: 'a document', isFile: false }
/** A picture of 50 megapixels, and what is said of it. */
const FILE: BodyLimit = { bytes: 51_000_000, of: 'a file with its description', isFile: true }

const ACCOUNT_PATH = /^\/api\/[^/]+\/(login|logout|refresh-token|forgot-password|reset-password|unlock|first-register|verify\/[^/]*)\/?$/

/**
 * The limit of a request to Payload, by where it goes and what it says it brings.
 * @param uploads slugs of the collections that take files
 */
export function bodyLimit(path: string, contentType: string, uploads: ReadonlySet<string>): BodyLimit {
  if (ACCOUNT_PATH.test(path)) return ACCOUNT
  if (path.startsWith('/api/graphql') || contentType.startsWith('application/x-www-form-urlencoded')) return QUERY
  const [, slug = ''] = /^\/api\/([^/]+)/.exec(path) ?? []
  return contentType.startsWith('multipart/form-data') && uploads.has(slug) ? FILE : DOCUMENT
}

/**
 * `Cache-Control` of what is live: it may be kept, and is asked for again before each use. A campaign that is over, a price that has changed
 * and a touchpoint that is private by now are gone at once, everywhere; who has the bytes gets 304.
 */
export function cacheControl(isPublic: boolean): string {
  return `${isPublic ? 'public' : 'private'}, no-cache`
}

/** A strong entity tag: the hash of the very bytes, and how they are encoded for the way. */
export const etagOf = (sha256: string, encoding?: string): string => `"${sha256}${encoding === undefined ? '' : `-${encoding}`}"`

/** Whether `If-None-Match` names the tag, by RFC 9110's weak comparison. */
export function isKnown(headers: Headers, etag: string): boolean {
  const asked = headers.get('if-none-match')
  if (asked === null) return false
  return asked.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//, '')
    return bare === '*' || bare === etag
  })
}

/** Seconds for which an answer may be kept when nothing is going to change. */
const LONGEST = 30

/** `Cache-Control` that ends at the next edge of a window, so that no cache shows a promotion that is over. */
export function cacheControl(isPublic: boolean, now: Date, edge: Date | undefined): string {
  const left = edge === undefined ? LONGEST : Math.floor((edge.getTime() - now.getTime()) / 1000)
  const seconds = Math.max(0, Math.min(LONGEST, left))
  return `${isPublic ? 'public' : 'private'}, max-age=${seconds}, must-revalidate`
}

/** A strong entity tag: the hash of the very bytes. */
export const etagOf = (sha256: string): string => `"${sha256}"`

/** Whether `If-None-Match` names the tag, by RFC 9110's weak comparison. */
export function isKnown(headers: Headers, etag: string): boolean {
  const asked = headers.get('if-none-match')
  if (asked === null) return false
  return asked.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//, '')
    return bare === '*' || bare === etag
  })
}

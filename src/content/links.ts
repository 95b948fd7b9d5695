import { createHash } from 'node:crypto'

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 8

/** The permanent code of a short link: 8 characters of Crockford's base32 (no i, l, o, u), the same for ever for the same three names. */
export function shortCode(campaignSlug: string, touchpointKey: string, locale: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([campaignSlug, touchpointKey, locale]))
    .digest()
  let bits = digest.readUIntBE(0, 5)
  let code = ''
  for (let place = 0; place < LENGTH; place++) {
    code = crockford.charAt(bits % 32) + code
    bits = Math.floor(bits / 32)
  }
  return code
}

/** The short link that is shown, printed and put into QR codes. */
export function shortLink(baseUrl: string, code: string): string {
  return `${baseUrl.replace(/\/+$/, '')}/l/${code}`
}

/** The public address that a short link begins with; '' for what is none. */
export function baseOfShortLink(link: string): string {
  return /^(.*)\/l\/[^/]+$/.exec(link)?.[1] ?? ''
}

export interface Origin {
  readonly campaign: string
  readonly touchpoint: string
  readonly channel: string
  readonly locale: string
}

/**
 * The link a short link leads to: the marketer's own, with where the visitor came from as UTM parameters in lower case.
 * Other parameters and the fragment stay; UTM parameters typed by hand are replaced. Throws TypeError if `url` is not one.
 */
export function trackedLink(url: string, origin: Origin): string {
  const tracked = new URL(url)
  const tracking = { utm_source: origin.touchpoint, utm_medium: origin.channel, utm_campaign: origin.campaign, utm_content: origin.locale }
  for (const [name, value] of Object.entries(tracking)) tracked.searchParams.set(name, value.toLowerCase())
  return tracked.href
}

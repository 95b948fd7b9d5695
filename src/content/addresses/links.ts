import { createHash } from 'node:crypto'
import { asciiLink, escapedAscii, partsOfLink } from './web-address.ts'

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

export interface Origin {
  readonly campaign: string
  readonly touchpoint: string
  readonly channel: string
  readonly locale: string
}

const isTracking = (parameter: string): boolean => /^utm_(source|medium|campaign|content)(=|$)/.test(parameter)

/**
 * The link a short link leads to: the marketer's own, with where the visitor came from as UTM parameters in lower case. All else of its query and
 * fragment stays byte for byte: servers read escapes in encodings of their own, and signatures are made of what was typed. UTM parameters typed by hand
 * are replaced. Throws TypeError if `url` is not one.
 */
export function trackedLink(url: string, origin: Origin): string {
  const { address, query, fragment } = partsOfLink(asciiLink(url))
  const kept = query === undefined || query === '' ? [] : query.split('&').filter((parameter) => !isTracking(parameter))
  const tracking = { utm_source: origin.touchpoint, utm_medium: origin.channel, utm_campaign: origin.campaign, utm_content: origin.locale }
  const added = Object.entries(tracking).map(([name, value]) => `${name}=${escapedAscii(value.toLowerCase())}`)
  return `${new URL(address).href}?${[...kept, ...added].join('&')}${fragment}`
}

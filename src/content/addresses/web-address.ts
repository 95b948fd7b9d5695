import { domainToUnicode } from 'node:url'

/** What is outside printable ASCII, escaped as browsers do; all else is left as it is typed, escapes included. */
export const escapedAscii = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replace(/[^\x21-\x7e]/gu, encodeURIComponent)

/** The parts of a web link as typed: all before the query, the query without its `?` (undefined where there is none), and the fragment with its `#`. */
export function partsOfLink(link: string): { readonly address: string; readonly query: string | undefined; readonly fragment: string } {
  const [, address = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link) ?? []
  return { address, query, fragment }
}

/**
 * A web link as machines take it, in ASCII alone: the host in Punycode, the path escaped. Query and fragment stay byte for byte where they are
 * ASCII. Throws TypeError if `link` is none.
 */
export function asciiLink(link: string): string {
  const { address, query, fragment } = partsOfLink(link)
  const { href } = new URL(address)
  if (escapedAscii(link) === link) return link
  return `${href}${query === undefined ? '' : `?${escapedAscii(query)}`}${escapedAscii(fragment)}`
}

/** Escapes that stand for letters and digits are shown as these; those of another encoding, of signs, spaces and what is unseen stay. */
function lettersOf(escapes: string): string {
  try {
    const text = decodeURIComponent(escapes)
    return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? text : escapes
  } catch {
    return escapes
  }
}

/** A web link in ASCII as people read it: its host and path in their own script. Throws TypeError if `link` is none. */
export function readableLink(link: string): string {
  const { hostname } = new URL(link)
  return link.replace(hostname, domainToUnicode(hostname) || hostname).replace(/(?:%[89a-f][0-9a-f])+/gi, lettersOf)
}

/** The public address as it stands in front of paths: in ASCII, without a slash at its end. Throws TypeError if it is no web link. */
export const publicAddress = (baseUrl: string): string => asciiLink(baseUrl).replace(/\/+$/, '')

import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/** What anybody can write into a request to pass for another client or another address of this hub. */
const TOLD_BY_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip']

/**
 * The address a request comes from. With a proxy in front (`proxies` of them, each adding to `X-Forwarded-For`) it is what the outermost
 * trusted one says; without, what anybody says of themselves is not believed.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const peer = socket.remoteAddress ?? ''
  if (proxies === 0) return peer
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return told[Math.max(0, told.length - proxies)] ?? peer
}

/** Leaves in the request what is known of its client, for those behind this: Payload and Next. */
export function keepKnownAddress(request: IncomingMessage, proxies: number): string {
  const address = clientAddress(request, proxies)
  if (proxies === 0) for (const name of TOLD_BY_PROXIES) Reflect.deleteProperty(request.headers, name)
  request.headers['x-forwarded-for'] = address
  return address
}

/** Whom a limit counts: an IPv4 address, or the /64 of an IPv6 one, of which a household has all. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '').replace(/%.*$/, '')
  if (isIPv4(plain) || !isIPv6(plain)) return plain.slice(0, 64)
  const [head = '', tail] = plain.split('::')
  const parts = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - parts.length - rest.length) }, () => '0')
  const groups = [...parts, ...zeros, ...rest].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

import { networkOf } from './client-address.ts'
import { rateLimit } from './rate-limit.ts'

/**
 * Counts requests of `/v1` that were refused for their key, by the address they come from: the same for every door to it.
 * @returns seconds until this sender may have another one refused; 0 while these are few
 */
export function wrongKeys(): (headers: Headers) => number {
  const limit = rateLimit({ most: 30, perMs: 60_000 })
  return (headers) => {
    const network = networkOf(headers.get('x-forwarded-for') ?? '')
    const seconds = limit.wait(network)
    if (seconds === 0) limit.count(network)
    return seconds
  }
}

import type { ServerResponse } from 'node:http'

/**
 * Answers a request that goes no further, as RFC 9457 problem details.
 * @param detail one sentence for people. It stands in `errors` too, where Payload's admin looks.
 */
export function refuse(response: ServerResponse, status: number, title: string, detail: string, more: Record<string, unknown> = {}): void {
  if (response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ type: 'about:blank', title, status, detail, ...more, errors: [{ message: detail }] }))
}

/** The same for who has asked too often. */
export function refuseForNow(response: ServerResponse, seconds: number, detail: string): void {
  response.setHeader('retry-after', String(seconds))
  refuse(response, 429, 'Too many requests', `${detail} Try again in ${waitOf(seconds)}.`)
}

/** "40 seconds", "12 minutes" */
export function waitOf(seconds: number): string {
  const [count, unit] = seconds < 100 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

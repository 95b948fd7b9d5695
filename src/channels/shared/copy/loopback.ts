import { type Finding, finding } from '../../../content/findings/index.ts'

const loopback = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/

/** Whether links below this address lead nowhere from any other machine. */
export function isLoopback(baseUrl: string): boolean {
  return loopback.test(new URL(baseUrl).hostname)
}

/** The warning that something leaves the house with a link that only works here. */
export function loopbackFinding(what: string): Finding {
  return finding('loopback-link', {
    place: 'link',
    message: `${what} carries a link that works on this computer only. Set the public base URL before it is published.`,
  })
}

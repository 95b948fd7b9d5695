import type { Channel } from './contract/index.ts'
import { email } from './email/index.ts'
import { facebookPost } from './facebook-post/index.ts'
import { flyer } from './flyer/index.ts'
import { webBanner } from './web-banner/index.ts'

/**
 * The channels that Leitmotif ships. A new one is a folder and a line here.
 * @internal exported for tests
 */
export const channels: readonly Channel[] = [facebookPost, email, flyer, webBanner]

interface Registered {
  readonly channel: Channel
  /** sha-256 (hex) of the module it came from; '' for our own, whose code the package's version stands for. */
  readonly code: string
}

const registered = new Map<string, Registered>(channels.map((channel) => [channel.name, { channel, code: '' }]))

/** Every kind of touchpoint there is: those shipped, then those that were added. */
export function allChannels(): readonly Channel[] {
  return [...registered.values()].map(({ channel }) => channel)
}

/** The channel of that name; undefined if there is none. */
export function channelNamed(name: string): Channel | undefined {
  return registered.get(name)?.channel
}

/** Hash of the code of a channel that was added; '' for ours. */
export function channelCodeOf(name: string): string {
  return registered.get(name)?.code ?? ''
}

/** Adds a channel. Whether its name is free is the caller's to ask. */
export function register(channel: Channel, code: string): void {
  registered.set(channel.name, { channel, code })
}

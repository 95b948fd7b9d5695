import type { AdaptableChannel } from '../../collections/fields/index.ts'

/** Where a campaign of this brand can have its own wording: touchpoints by key, with their channel. */
export interface KnownTouchpoint {
  readonly key: string
  readonly name: string
  readonly channel: string
}

/** The channel that a touchpoint's key or a channel's name leads to; undefined for neither. */
export function channelOf(
  of: unknown,
  touchpoints: readonly KnownTouchpoint[],
  channels: readonly AdaptableChannel[],
): AdaptableChannel | undefined {
  const name = touchpoints.find(({ key }) => key === of)?.channel ?? of
  return channels.find((channel) => channel.name === name)
}

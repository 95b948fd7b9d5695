import type { Counting } from '../../content/text/counting/index.ts'

/** A channel as the fields of own wordings need it. */
export interface AdaptableChannel {
  readonly name: string
  readonly label: string
  readonly slots: readonly AdaptableSlot[]
}

/** A place for words in it; `hard` is what it takes at most. */
export interface AdaptableSlot {
  readonly name: string
  readonly label: string
  readonly hard?: number
  readonly counts?: Counting
}

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

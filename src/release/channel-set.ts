import { channelNamed } from '../channels/index.ts'
import { renditionKey } from '../channels/key.ts'
import { targetsOf } from '../channels/targets.ts'
import type { BaseView, Channel, Target } from '../channels/channel.ts'
import type { Touchpoint } from '../content/snapshot.ts'

/** What planning asks of the channels. */
export interface ChannelSet {
  named(name: string): Channel | undefined
  targetsOf(channel: Channel, touchpoint: Touchpoint): readonly Target[]
  /** Hash of all that decides the bytes of a view's target. */
  keyOf(view: BaseView, target: Target, channel: Channel): string
}

/** The channels of the registry. */
export const registeredChannels: ChannelSet = { named: channelNamed, targetsOf, keyOf: renditionKey }

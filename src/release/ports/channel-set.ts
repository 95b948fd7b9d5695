import { channelNamed, renditionKey } from '../../channels/index.ts'
import { type BaseView, type Channel, type Target, targetsOf } from '../../channels/contract/index.ts'
import type { Touchpoint } from '../../content/schema/index.ts'

/** What planning asks of the channels. */
export interface ChannelSet {
  named(name: string): Channel | undefined
  targetsOf(channel: Channel, touchpoint: Touchpoint): readonly Target[]
  /** Hash of all that decides the bytes of a view's target. */
  keyOf(view: BaseView, target: Target, channel: Channel): string
}

/** The channels of the registry. */
export const registeredChannels: ChannelSet = { named: channelNamed, targetsOf, keyOf: renditionKey }

/** What a channel is: the interface that all of them keep. */
export type {
  BaseView,
  Channel,
  ChannelSpec,
  FormatSpec,
  Rendered,
  Revision,
  SizeSpec,
  SlotSpec,
  Sources,
  Target,
  WeightLimit,
} from './channel.ts'
export { targetsOf } from './targets.ts'
export { UnknownSizeError } from './unknown-size.ts'

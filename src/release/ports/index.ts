/** What releasing needs of a store and of channels, and how work fails. */
export { type ChannelSet, registeredChannels } from './channel-set.ts'
export { type Failure, LateError, SourceError, ThreadError, failureOf, messageOf } from './failure.ts'
export { NotDoneError, ownFailure } from './not-done.ts'
export {
  type Authored,
  type AuthoredAsset,
  type AuthoredCampaign,
  type BlobStore,
  type Clock,
  GONE,
  type Keys,
  type Link,
  type LinkTable,
  type OpenBlob,
  type Pointer,
  type PointerTable,
  type PrintRun,
  type PrintRunLog,
  type ReleaseEntry,
  type ReleaseLog,
  type ReleaseProblem,
  type ReleaseStatus,
  type ReleaseWindow,
  type RenditionRecord,
  type RenditionRow,
  type RenditionTable,
  type Scope,
} from './ports.ts'

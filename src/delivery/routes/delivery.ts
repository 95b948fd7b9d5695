import type { Addresses } from '../../content/addresses/index.ts'
import type { BlobStore, Clock, Keys, LinkTable, RenditionTable } from '../../release/ports/index.ts'
import type { Live, Visibility } from '../live/index.ts'
import type { Mount } from '../http/index.ts'

/** What delivery answers from. */
export interface DeliveryPorts {
  readonly live: Live
  readonly blobs: BlobStore
  /** Tells which hashes are assets, and of what type. */
  readonly renditions: Pick<RenditionTable, 'ofBlob'>
  readonly links: Pick<LinkTable, 'find'>
  readonly keys: Keys
  /** Counts a request that was refused for its key; seconds until its sender may have another one refused, 0 while these are few. */
  readonly countWrongKey?: (headers: Headers) => number
  readonly visibility: Visibility
  /** Public address that delivery is answered below, without a slash at the end. */
  readonly baseUrl: string
  /** Default: the system's clock. */
  readonly clock?: Clock
  /** Hears of a live campaign of which something was found to be missing or damaged. */
  readonly onLost?: (campaign: string) => void
  /** Further reasons not to be ready, each a sentence. */
  readonly notReady?: () => Promise<readonly string[]>
  /** Hears of errors that a client only sees as 500. */
  readonly onError?: (error: unknown) => void
}

/** What a request's route gets. */
export interface RequestContext extends DeliveryPorts, Mount {
  readonly request: Request
  readonly url: URL
  readonly now: Date
  /** As the world writes them. */
  readonly addresses: Addresses
}

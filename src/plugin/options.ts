import type { CollectionConfig, TypedUser } from 'payload'
import type { Extensions } from '../channels/index.ts'
import type { Role } from '../runtime/index.ts'
import type { CollectionName } from '../storage/slugs/index.ts'

/** What `leitmotif()` is told. */
export interface LeitmotifOptions extends Extensions {
  /** The address the world reaches this server at, such as https://hub.example.org. Stands in emails, QR codes and links. */
  readonly baseUrl: string
  /**
   * The path at which this server answers `/v1/…` and `/l/…`, as they stand in all that is written. Default: your API route, such as `/api`. '' where
   * you rewrite both to it, for shorter links and codes.
   */
  readonly deliveryPath?: string
  /** Folder for uploads and rendered bytes. Default: `data`. */
  readonly dataDir?: string
  /** Threads that draw, of which each keeps two cores busy; 0 draws in the server's own. Default: half as many as there are cores, at least one. */
  readonly workers?: number
  /** How often what is live is compared with what should be, in ms, or false to do so only when asked. Default: a minute. */
  readonly reconcile?: number | false
  /** The role of a user of yours; undefined may do nothing. Default: their `role` or `roles`, else everybody of the admin's accounts is admin. */
  readonly roleOf?: (user: TypedUser) => Role | undefined
  /** Address of a page on which people find all that is live, to be linked from the dashboard. The hub's own is `/`. */
  readonly frontPage?: string
  /** Access rules of yours in place of ours, by our name of the collection. */
  readonly access?: Partial<Readonly<Record<CollectionName, CollectionConfig['access']>>>
  /** What our collections are called in your Payload, where not as usual: `{ pictures: 'campaign-pictures' }`. */
  readonly slugs?: Partial<Readonly<Record<CollectionName, string>>>
  /** Keeps the schema and does nothing else: no addresses, no releases, nothing in the admin, nothing in any API. Default: false. */
  readonly disabled?: boolean
  /** Slug of your own collection of uploads, such as `media`, whose pictures campaigns take in place of a collection of ours. */
  readonly picturesFrom?: string
}

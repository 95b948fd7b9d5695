import type { CampaignDocument, PinnedAsset } from '../../content/schema/index.ts'

/** A published campaign as authored; `document` is what `content/check.ts` and `content/freeze.ts` read. */
export interface AuthoredCampaign {
  /** The campaign's own: it outlives every change of a name. */
  readonly id: string
  readonly slug: string
  readonly brand: string
  readonly document: CampaignDocument
}

/** A file that a document names. */
export interface AuthoredAsset extends Omit<PinnedAsset, 'sha256'> {
  readonly bytes: Uint8Array
}

/** What people have published. A campaign that is not in the list is withdrawn, so a failed read must throw, never answer less. */
export interface Authored {
  campaigns(): Promise<AuthoredCampaign[]>
  /**
   * Bytes of an asset named by file, or pinned by a hash that the blob store does not have yet.
   * @throws AssetError (content/problem.ts) for a file that is gone or not fit, which blocks the release; anything else is tried again.
   */
  readAsset(asset: { readonly file: string } | PinnedAsset): Promise<AuthoredAsset>
}

import { checkCampaign } from '../../channels/checks/index.ts'
import { freeze } from '../../content/freeze/index.ts'
import { hashOf, hashOfBytes } from '../../content/document/index.ts'
import type { PinnedAsset, Snapshot } from '../../content/schema/index.ts'
import type { Authored, AuthoredCampaign, BlobStore, Clock, ReleaseProblem } from '../ports/index.ts'
import { AssetError, DocumentError } from '../../content/findings/index.ts'

/** A campaign frozen, or why it cannot be; `hash` tells this content from any other. */
export type Frozen =
  | { readonly ok: true; readonly hash: string; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly hash: string; readonly problems: readonly ReleaseProblem[] }

interface FreezePorts {
  readonly authored: Authored
  readonly blobs: BlobStore
  readonly baseUrl: string
  readonly clock: Clock
}

/**
 * Checks and freezes a published campaign, storing the bytes of its assets.
 * @throws whatever reading and storing them throws, but for an `AssetError`: a file that is not fit is a problem of the document.
 */
export async function freezeAuthored({ document }: AuthoredCampaign, { authored, blobs, baseUrl, clock }: FreezePorts): Promise<Frozen> {
  try {
    const snapshot = await freeze(document, {
      baseUrl,
      pin: (asset) => pin(asset, authored, blobs),
      check: (clean) => checkCampaign(clean, clock()),
    })
    return { ok: true, hash: hashOf(snapshot), snapshot }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return { ok: false, hash: hashOf(document), problems: error.problems.map(({ path, message }) => ({ place: path, message })) }
  }
}

async function pin(asset: { file: string } | PinnedAsset, authored: Authored, blobs: BlobStore): Promise<PinnedAsset> {
  if ('sha256' in asset && (await blobs.has(asset.sha256))) return asset
  const { bytes, ...about } = await authored.readAsset(asset)
  const sha256 = hashOfBytes(bytes)
  if ('sha256' in asset && asset.sha256 !== sha256) {
    throw new AssetError(`The file "${asset.name}" is not the one that was uploaded: its bytes have changed. Upload it again.`)
  }
  await blobs.putIfAbsent(sha256, bytes)
  return { ...about, sha256 }
}

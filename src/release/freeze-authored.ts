import { checkDocument } from '../content/check.ts'
import { freeze } from '../content/freeze.ts'
import { hashOf, hashOfBytes } from '../content/hash.ts'
import type { PinnedAsset, Snapshot } from '../content/snapshot.ts'
import type { Integrity } from './integrity.ts'
import { whereOf } from './plan.ts'
import type { Authored, AuthoredCampaign, ReleaseProblem } from './ports.ts'
import { NotStoredError } from './render-missing.ts'

/** A campaign frozen, or why it cannot be; `hash` tells this content from any other. */
export type Frozen =
  | { readonly ok: true; readonly hash: string; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly hash: string; readonly problems: readonly ReleaseProblem[] }

interface FreezePorts {
  readonly authored: Authored
  readonly integrity: Integrity
  readonly baseUrl: string
}

/**
 * Checks and freezes a published campaign, storing the bytes of its assets.
 * @throws NotStoredError when the bytes could not be kept.
 */
export async function freezeAuthored({ document }: AuthoredCampaign, { authored, integrity, baseUrl }: FreezePorts): Promise<Frozen> {
  const errors = checkDocument(document).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    return { ok: false, hash: hashOf(document), problems: errors.map(({ path, message }) => ({ place: path, message })) }
  }
  try {
    const snapshot = await freeze(document, { baseUrl, pin: (asset) => pin(asset, authored, integrity) })
    return { ok: true, hash: hashOf(snapshot), snapshot }
  } catch (error) {
    if (error instanceof NotStoredError) throw error
    return { ok: false, hash: hashOf(document), problems: [whereOf(error)] }
  }
}

async function pin(asset: { file: string } | PinnedAsset, authored: Authored, { intact, keep }: Integrity): Promise<PinnedAsset> {
  if ('sha256' in asset && (await intact(asset.sha256))) return asset
  const { bytes, ...about } = await authored.readAsset(asset)
  const sha256 = hashOfBytes(bytes)
  if ('sha256' in asset && asset.sha256 !== sha256) {
    throw new Error(`The file "${asset.name}" is not the one that was uploaded: its bytes have changed. Upload it again.`)
  }
  try {
    await keep(sha256, bytes)
  } catch (cause) {
    throw new NotStoredError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
  return { ...about, sha256 }
}

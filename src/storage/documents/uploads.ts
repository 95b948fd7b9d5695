import type { Payload } from 'payload'
import { hashOfBytes } from '../../content/document/index.ts'
import { AssetError } from '../../content/findings/index.ts'
import type { PinnedAsset } from '../../content/schema/index.ts'
import type { AuthoredAsset } from '../../release/ports/index.ts'
import type { Stored } from './document-of.ts'
import { pictureRefusal } from './host-pictures.ts'
import { slugsOf } from '../slugs/index.ts'
import { uploadBytes } from './upload-bytes.ts'

/**
 * Bytes of an upload, found by the hash that pins it.
 * @throws AssetError for one that is not pinned, since it is gone or no picture.
 */
export async function readUpload(payload: Payload, asset: { file: string } | PinnedAsset): Promise<AuthoredAsset> {
  if (!('sha256' in asset)) {
    const refused = await pictureRefusal(payload, asset.file)
    throw new AssetError(refused ?? `The file "${asset.file}" is not among the pictures. Choose the picture again.`)
  }
  const bytes = await uploadWith(payload, asset.sha256)
  if (!bytes) throw new Error(`The file "${asset.name}" is no longer among the uploads. Upload it again and publish the campaign.`)
  return {
    name: asset.name,
    type: asset.type,
    bytes,
    ...(asset.width && asset.height ? { width: asset.width, height: asset.height } : {}),
  }
}

/**
 * Bytes of an upload.
 * @throws Error when no upload has this hash, or its file has changed since it was uploaded.
 */
export async function uploadedBytes(payload: Payload, sha256: string): Promise<Uint8Array> {
  const bytes = await uploadWith(payload, sha256)
  if (!bytes) throw new Error('it is neither in the store nor among the uploads')
  if (hashOfBytes(bytes) !== sha256) throw new Error('its bytes are not those that were uploaded')
  return bytes
}

/** Bytes of the upload that a hash pins, as its file has them now. */
async function uploadWith(payload: Payload, sha256: string): Promise<Uint8Array | undefined> {
  const { pictures, fonts, colourProfiles } = slugsOf(payload)
  for (const collection of [pictures, fonts, colourProfiles]) {
    const { docs } = await payload.find({ collection, where: { sha256: { equals: sha256 } }, limit: 1, depth: 0, overrideAccess: true })
    const [doc] = docs as Stored[]
    if (typeof doc?.filename === 'string') return uploadBytes(payload, collection, doc)
  }
  return undefined
}

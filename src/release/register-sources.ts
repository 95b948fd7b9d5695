import { imageExtensionOf } from '../content/image-types.ts'
import type { PinnedAsset, Snapshot } from '../content/snapshot.ts'
import type { BlobStore, RenditionTable } from './ports.ts'

/** Makes a release's own images known as assets: emails show them by their address. */
export async function registerSources(snapshot: Snapshot, blobs: BlobStore, renditions: RenditionTable): Promise<void> {
  for (const { sha256, type } of imagesOf(snapshot)) {
    // What is no image, a font for instance, is never handed out.
    const extension = imageExtensionOf(type)
    const blob = extension === undefined ? undefined : await blobs.open(sha256)
    if (extension !== undefined && blob) {
      await renditions.putIfAbsent({ key: `source:${sha256}`, sha256, bytes: blob.size, type, extension, record: '' })
    }
  }
}

function imagesOf({ brand, campaign }: Snapshot): PinnedAsset[] {
  const logos = Object.values(brand.logos).filter((logo) => logo !== undefined)
  return [...logos, ...campaign.images.map(({ asset }) => asset)]
}

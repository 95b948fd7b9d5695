import type { PinnedAsset, Snapshot } from '../content/snapshot.ts'
import type { BlobStore, RenditionTable } from './ports.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

/** The extension under which a pinned image is answered, or undefined for what is no image (fonts are never handed out). */
function imageExtension(type: string): string | undefined {
  return extensions[type]
}

/** Makes a release's own images known as assets: emails show them by their address. */
export async function registerSources(snapshot: Snapshot, blobs: BlobStore, renditions: RenditionTable): Promise<void> {
  for (const { sha256, type } of imagesOf(snapshot)) {
    const extension = imageExtension(type)
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

import { APIError, type CollectionConfig } from 'payload'
import { announceChange, announceDeletion } from './announce.ts'
import { checkSvg } from './check-svg.ts'
import { text } from './fields.ts'
import { inspectUpload, pinUpload, sha256Field } from './pinned-upload.ts'
import { publishers, signedIn } from './roles.ts'

const inspect = inspectUpload(async (bytes, mimeType) => {
  if (mimeType === 'image/svg+xml') {
    const complaint = checkSvg(new TextDecoder().decode(bytes))
    if (complaint) throw new APIError(complaint, 400, undefined, true)
  }
  // Loaded when a picture comes, not with the config: the admin's bundle has no use for image engines.
  const { checkImage } = await import('../drawing/check-image.ts')
  try {
    await checkImage(bytes)
  } catch (cause) {
    throw new APIError(cause instanceof Error ? cause.message : String(cause), 400, undefined, true)
  }
})

export function media({ staticDir }: { readonly staticDir: string }): CollectionConfig {
  return {
    slug: 'media',
    labels: { singular: 'Image', plural: 'Media' },
    access: { create: signedIn, read: signedIn, update: signedIn, delete: publishers },
    admin: {
      group: 'Leitmotif',
      defaultColumns: ['filename', 'alt', 'updatedAt'],
      description: 'Photos, illustrations and logos. Set the focal point: every crop keeps it.',
    },
    upload: {
      staticDir,
      mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/svg+xml'],
      focalPoint: true,
      // A crop would store other bytes than those that were inspected and pinned; the focal point does its work.
      crop: false,
      imageSizes: [{ name: 'card', width: 640, withoutEnlargement: true }],
      adminThumbnail: 'card',
    },
    hooks: { beforeOperation: [inspect], beforeChange: [pinUpload], afterChange: [announceChange], afterDelete: [announceDeletion] },
    fields: [
      text(
        'alt',
        { label: 'Description', help: 'Say what is to be seen, for people who cannot see it. In every language of the brand.' },
        { required: true, localized: true },
      ),
      sha256Field,
    ],
  }
}

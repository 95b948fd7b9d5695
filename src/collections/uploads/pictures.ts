import type { CollectionConfig } from 'payload'
import { checkPicture } from './check-picture.ts'
import { textField } from '../fields/index.ts'
import { changesPictures } from '../references/index.ts'
import { pinnedUpload, sha256Field } from './pinned-upload.ts'
import { publishers, signedIn } from '../access/index.ts'
import { servedUpload } from './served-upload.ts'

const pinned = pinnedUpload('pictures', checkPicture)

export function pictures({ staticDir }: { readonly staticDir: string }): CollectionConfig {
  return {
    slug: 'pictures',
    labels: { singular: 'Picture', plural: 'Pictures' },
    access: { create: signedIn, read: signedIn, update: changesPictures, delete: publishers },
    admin: {
      group: 'Leitmotif',
      defaultColumns: ['filename', 'alt', 'updatedAt'],
      description: 'Photos, illustrations and logos. Set the focal point: every crop keeps it.',
    },
    upload: {
      staticDir,
      ...servedUpload(staticDir),
      mimeTypes: ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/svg+xml'],
      focalPoint: true,
      // A crop would store other bytes than those that were inspected and pinned; the focal point does its work.
      crop: false,
      imageSizes: [{ name: 'card', width: 640, withoutEnlargement: true }],
      adminThumbnail: 'card',
    },
    ...pinned,
    fields: [
      textField(
        'alt',
        { label: 'Description', help: 'Say what is to be seen, for people who cannot see it. In every language of the brand.' },
        { required: true, localized: true },
      ),
      sha256Field,
    ],
  }
}

import type { CollectionConfig } from 'payload'
import { textField } from '../fields/index.ts'
import { lacksField } from './font-lacks.ts'
import { pinnedUpload, sha256Field } from './pinned-upload.ts'
import { publishers, signedIn } from '../access/index.ts'
import { servedUpload } from './served-upload.ts'

const pinned = pinnedUpload('fonts', async (bytes) => {
  const { checkFont } = await import('../../drawing/fonts/check-font.ts')
  checkFont(bytes)
})

export function fonts({ staticDir }: { readonly staticDir: string }): CollectionConfig {
  return {
    slug: 'fonts',
    labels: { singular: 'Font', plural: 'Fonts' },
    access: { create: publishers, read: signedIn, update: publishers, delete: publishers },
    admin: { useAsTitle: 'family', group: 'Leitmotif', description: 'Font files of a brand: one file for each weight, TTF or OTF.' },
    upload: {
      staticDir,
      ...servedUpload(staticDir),
      mimeTypes: [
        'font/ttf',
        'font/otf',
        'font/sfnt',
        'application/x-font-ttf',
        'application/x-font-otf',
        'application/vnd.ms-opentype',
        'application/octet-stream',
      ],
    },
    ...pinned,
    fields: [
      textField('family', { label: 'Family', help: 'The name of the typeface.' }, { required: true }),
      {
        name: 'weight',
        type: 'number',
        label: 'Weight',
        required: true,
        defaultValue: 400,
        min: 1,
        max: 1000,
        admin: { description: '400 is regular, 700 bold.' },
      },
      textField(
        'licence',
        {
          label: 'Licence',
          help: 'Under which right you use it, and where that is written. It must allow PDFs to carry the letters they show: every flyer does. Files that forbid it in their own flags are refused.',
        },
        { required: true },
      ),
      lacksField,
      sha256Field,
    ],
  }
}

import type { CollectionConfig } from 'payload'
import { textField } from '../fields/index.ts'
import { pinnedUpload, sha256Field } from './pinned-upload.ts'
import { publishers, signedIn } from '../access/index.ts'
import { servedUpload } from './served-upload.ts'

const pinned = pinnedUpload('colourProfiles', async (bytes) => {
  const { checkColourProfile } = await import('../../drawing/pdf/ink/check-colour-profile.ts')
  await checkColourProfile(bytes)
})

/** Colour profiles of presses. */
export function colourProfiles({ staticDir }: { readonly staticDir: string }): CollectionConfig {
  return {
    slug: 'colour-profiles',
    labels: { singular: 'Colour profile', plural: 'Colour profiles' },
    access: { create: publishers, read: signedIn, update: publishers, delete: publishers },
    admin: {
      useAsTitle: 'identifier',
      defaultColumns: ['identifier', 'description', 'filename'],
      group: 'Leitmotif',
      description:
        'ICC profiles of printing conditions, as printers name them: “PSO Coated v3”, “GRACoL 2013”. A brand’s print profiles use them; for offset on coated paper (FOGRA39) none is needed.',
    },
    upload: { staticDir, ...servedUpload(staticDir), mimeTypes: ['application/vnd.iccprofile', 'application/octet-stream'] },
    ...pinned,
    fields: [
      textField(
        'identifier',
        {
          label: 'Characterisation',
          help: 'Its name in the register at color.org, such as FOGRA51 or CGATS21-2-CRPC6. Write Custom for a profile that is not in it.',
        },
        { required: true },
      ),
      textField(
        'description',
        { label: 'Description', help: 'Paper and process, for the printer: such as Offset on premium coated paper (PSO Coated v3).' },
        { required: true },
      ),
      sha256Field,
    ],
  }
}

import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig, type Where } from 'payload'
import { announceChange, announceDeletion } from './announce.ts'
import { text } from './fields.ts'
import { inspectUpload, pinUpload, sha256Field } from './pinned-upload.ts'
import { publishers, signedIn } from './roles.ts'
import { servedUpload } from './served-upload.ts'
import { slugsOf } from '../storage/slugs.ts'

const inspection = inspectUpload('colourProfiles', async (bytes) => {
  const { checkColourProfile } = await import('../drawing/check-colour-profile.ts')
  await checkColourProfile(bytes)
})

/** A brand that prints through it, live or in its newest draft, would be printed for another press without a word. */
const keepProfilesInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const uses: Where = { 'printProfiles.colourProfile': { equals: id } }
  const asked = { collection: slugsOf(req.payload).brands, depth: 0, pagination: false, overrideAccess: true, req } as const
  const live = await req.payload.find({ ...asked, where: { and: [uses, { _status: { equals: 'published' } }] } })
  const drafts = await req.payload.find({ ...asked, where: uses, draft: true })
  const [brand] = [...live.docs, ...drafts.docs] as { name?: unknown }[]
  if (brand === undefined) return
  const said = `The brand "${String(brand.name)}" prints through this profile. Choose another in its print profiles first, and publish.`
  throw new APIError(said, 409, undefined, true)
}

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
    hooks: {
      beforeOperation: [inspection.beforeOperation],
      beforeValidate: [inspection.beforeValidate],
      beforeChange: [pinUpload],
      beforeDelete: [keepProfilesInUse],
      afterChange: [announceChange],
      afterDelete: [announceDeletion],
    },
    fields: [
      text(
        'identifier',
        {
          label: 'Characterisation',
          help: 'Its name in the register at color.org, such as FOGRA51 or CGATS21-2-CRPC6. Write Custom for a profile that is not in it.',
        },
        { required: true },
      ),
      text(
        'description',
        { label: 'Description', help: 'Paper and process, for the printer: such as Offset on premium coated paper (PSO Coated v3).' },
        { required: true },
      ),
      sha256Field,
    ],
  }
}

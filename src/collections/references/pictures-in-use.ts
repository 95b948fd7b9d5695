import type { Access, PayloadRequest, SelectIncludeType } from 'payload'
import { idsIn } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { valuesAt } from './references.ts'
import { roleOf, signedIn } from '../access/index.ts'
import { referencesOf } from './users-of.ts'

type Id = string | number

/** The pictures that published documents show. */
async function picturesShown(req: PayloadRequest): Promise<Id[]> {
  const shown = new Set<Id>()
  for (const { collection, path, fields } of referencesOf(req, slugsOf(req.payload).pictures)) {
    const where = { and: [{ _status: { equals: 'published' } }, { [path]: { exists: true } }] }
    const select: SelectIncludeType = { [fields[0]?.name ?? path]: true }
    const asked = { collection, where, depth: 0, pagination: false, select, overrideAccess: true, req } as const
    for (const doc of (await req.payload.find(asked)).docs) for (const id of idsIn(valuesAt(doc, path))) shown.add(id)
  }
  return [...shown]
}

/** A picture has no drafts: changing one changes every campaign that shows it, and that is publishing. */
export const changesPictures: Access = async ({ req }) => {
  if (roleOf(req) !== 'editor') return signedIn({ req })
  const shown = await picturesShown(req)
  return shown.length === 0 || { id: { not_in: shown } }
}

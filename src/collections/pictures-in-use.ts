import { APIError, type Access, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'
import { idsIn } from '../storage/ids-in.ts'
import { logoFields } from '../storage/logo-fields.ts'
import { roleOf, signedIn } from './roles.ts'
import { slugsOf } from '../storage/slugs.ts'

type Id = string | number
type Row = Readonly<Record<string, unknown>>

/** The pictures that published campaigns and brands show. */
async function picturesShown(req: PayloadRequest): Promise<Id[]> {
  const asked = { where: { _status: { equals: 'published' } }, depth: 0, pagination: false, overrideAccess: true, req } as const
  const slugs = slugsOf(req.payload)
  const campaigns = await req.payload.find({ ...asked, collection: slugs.campaigns, select: { images: true, place: true } })
  const brands = await req.payload.find({
    ...asked,
    collection: slugs.brands,
    select: Object.fromEntries(logoFields.map((name) => [name, true])),
  })
  const images = campaigns.docs.flatMap((campaign) => ((campaign as Row).images as Row[] | undefined) ?? []).map(({ image }) => image)
  const maps = campaigns.docs.map((campaign) => ((campaign as Row).place as Row | undefined)?.map)
  const logos = brands.docs.flatMap((brand) => logoFields.map((name) => (brand as Row)[name]))
  return [...new Set(idsIn([...images, ...maps, ...logos]))]
}

/** A picture has no drafts: changing one changes every campaign that shows it, and that is publishing. */
export const changesPictures: Access = async ({ req }) => {
  if (roleOf(req) !== 'editor') return signedIn({ req })
  const shown = await picturesShown(req)
  return shown.length === 0 || { id: { not_in: shown } }
}

/** A campaign that is live keeps its pictures. */
export const keepPicturesShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const shown = await picturesShown(req)
  if (shown.includes(id)) {
    throw new APIError('A published campaign or brand shows this picture. Take it out there first, and publish.', 409, undefined, true)
  }
}

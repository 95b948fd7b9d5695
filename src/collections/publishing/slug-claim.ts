import type { CollectionBeforeChangeHook, Field, FieldHook, PayloadRequest } from 'payload'
import { findBySlug } from '../../storage/tables/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { refuseAt } from '../errors/index.ts'

/**
 * What makes a slug unique in the hub: an index of the database, so that of two who take it at once one is refused. Campaigns in the trash
 * have a value that nobody asks for, so that their slug is free; a database that knows no partial indexes cannot leave them out of one.
 */
export const claimField: Field = { name: 'slugClaim', type: 'text', unique: true, index: true, hidden: true }

interface Named {
  readonly id: string | number
  readonly slug?: string | null
}

/** Refuses a slug that another campaign has, or has ever been published with. */
export const claimSlug: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // A copy's original is another campaign.
  const before = operation === 'update' ? (originalDoc as Named) : undefined
  const slug: unknown = data.slug ?? before?.slug
  if (typeof slug !== 'string' || slug === '' || data.deletedAt) return { ...data, slugClaim: crypto.randomUUID() }
  if (await isTaken(slug, before?.id, req))
    refuseAt({ slug: `Another campaign is named "${slug}". Choose another slug.` }, 'campaigns', req)
  if (await wasAnothers(slug, before, req)) refuseAt({ slug: wasPublished(slug) }, 'campaigns', req)
  return { ...data, slugClaim: slug }
}

/** Said of a slug that another campaign, be it gone, was published with. */
export const wasPublished = (slug: string): string =>
  `"${slug}" was the slug of a campaign that has been published: printed codes and sent links still stand for that one. Choose another slug.`

/** A copy needs a slug of its own. */
export const copySlug: FieldHook<{ id: string | number }, string | null | undefined> = async ({ value, req }) => {
  if (!value) return value
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${value}-copy` : `${value}-copy-${copy}`
    if (await isFree(name, req)) return name
  }
}

/** Whether a new campaign can have a slug: no other has it, and none was ever published with it. */
export async function isFree(slug: string, req: PayloadRequest): Promise<boolean> {
  return !(await isTaken(slug, undefined, req)) && !(await wasAnothers(slug, undefined, req))
}

/** Whether another campaign outside the trash has a slug. */
async function isTaken(slug: string, but: string | number | undefined, req: PayloadRequest): Promise<boolean> {
  const others = but === undefined ? [] : [{ id: { not_equals: but } }]
  const where = { and: [{ slugClaim: { equals: slug } }, ...others] }
  return (await req.payload.count({ collection: slugsOf(req.payload).campaigns, where, overrideAccess: true, req })).totalDocs > 0
}

async function wasAnothers(slug: string, campaign: Named | undefined, req: PayloadRequest): Promise<boolean> {
  const published = await findBySlug(req.payload, slug, req)
  if (!published) return false
  // Nobody can have come to the slug of an older version's row since then, so who has it is whose it is.
  return published.owner === '' ? campaign?.slug !== slug : published.owner !== String(campaign?.id)
}

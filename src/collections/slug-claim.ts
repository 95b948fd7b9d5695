import type { CollectionBeforeChangeHook, Field, FieldHook, PayloadRequest } from 'payload'
import { refuseAt } from './refuse.ts'
import { slugsOf } from '../storage/slugs.ts'

/**
 * What makes a slug unique in the hub: an index of the database, so that of two who take it at once one is refused. Campaigns in the trash
 * and drafts without a slug claim one that nobody else can have.
 */
export const claimField: Field = { name: 'slugClaim', type: 'text', unique: true, index: true, hidden: true }

/** Refuses a slug that another campaign has, or that a release has already carried out of the house under another one. */
export const claimSlug: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  // A copy's original is another campaign.
  const before = operation === 'update' ? (originalDoc as { id: string | number; slug?: string }) : undefined
  const slug: unknown = data.slug ?? before?.slug
  if (typeof slug !== 'string' || slug === '' || data.deletedAt) return { ...data, slugClaim: crypto.randomUUID() }
  if (await isTaken(slug, before?.id, req))
    refuseAt({ slug: `Another campaign is named "${slug}". Choose another slug.` }, 'campaigns', req)
  if (before?.slug && before.slug !== slug && (await isReleased(before.slug, req))) {
    const message = `"${before.slug}" has been released: printed codes and sent links lead to it. Keep it, or duplicate the campaign.`
    refuseAt({ slug: message }, 'campaigns', req)
  }
  return { ...data, slugClaim: slug }
}

/** A copy needs a slug of its own. */
export const copySlug: FieldHook<{ id: string | number }, string | null | undefined> = async ({ value, req }) => {
  if (!value) return value
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? `${value}-copy` : `${value}-copy-${copy}`
    if (!(await isTaken(name, undefined, req))) return name
  }
}

/** Whether another campaign outside the trash has a slug. */
export async function isTaken(slug: string, but: string | number | undefined, req: PayloadRequest): Promise<boolean> {
  const others = but === undefined ? [] : [{ id: { not_equals: but } }]
  const where = { and: [{ slugClaim: { equals: slug } }, ...others] }
  return (await req.payload.count({ collection: slugsOf(req.payload).campaigns, where, overrideAccess: true, req })).totalDocs > 0
}

/** Whether a release has carried a slug out of the house. */
export async function isReleased(slug: string, req: PayloadRequest): Promise<boolean> {
  const where = { campaign: { equals: slug } }
  return (await req.payload.count({ collection: slugsOf(req.payload).releases, where, overrideAccess: true, req })).totalDocs > 0
}

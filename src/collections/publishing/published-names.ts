import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Pointer } from '../../release/ports/index.ts'
import { idsIn } from '../../storage/documents/index.ts'
import { findByOwner, findBySlug, isBrandPublished, retireSlug, takeSlug } from '../../storage/tables/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { isGoingLive } from './check-publishing.ts'
import { refuseAt } from '../errors/index.ts'
import { wasPublished } from './slug-claim.ts'

interface Named {
  readonly id: string | number
  readonly slug?: string | null
  readonly brand?: unknown
}

/**
 * A campaign that was published keeps its slug and its brand: printed codes stand for them. A version of before that is restored takes them on.
 * @throws ValidationError for another slug or brand.
 */
export const keepPublishedNames: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, context, req }) => {
  if (operation !== 'update') return data
  const before = originalDoc as Named
  const published = await publishedAs(before, req)
  if (!published) return data
  const { slug, brand } = { ...before, ...data } as Named
  const isRenamed = slug !== published.campaign
  const isMoved = (await keyOf(brand, req)) !== published.brand
  if (context.isRestoringVersion) {
    return { ...data, ...(isRenamed ? { slug: published.campaign } : {}), ...(isMoved ? { brand: idsIn(before.brand)[0] } : {}) }
  }
  const why = `"${published.campaign}" has been published, and printed codes and sent links lead to it.`
  const complaints = {
    ...(isRenamed ? { slug: `${why} Keep this slug, or duplicate the campaign.` } : {}),
    ...(isMoved ? { brand: `${why} Keep its brand, or duplicate the campaign and choose the other brand for the copy.` } : {}),
  }
  refuseAt(complaints, 'campaigns', req)
  return data
}

/** A campaign that is published takes its slug for good, in the transaction that publishes it: what is gone is never followed by another. */
export const takePublishedSlug: CollectionAfterChangeHook = async ({ data, doc, previousDoc, context, req }) => {
  if (!isGoingLive(data, previousDoc, context)) return doc
  const { slug, brand } = { ...previousDoc, ...data } as Named
  const key = await keyOf(brand, req)
  if (!slug || key === undefined) return doc
  const campaign = String((doc as Named).id)
  if ((await takeSlug(req.payload, { slug, brand: key, campaign }, req)) !== campaign)
    refuseAt({ slug: wasPublished(slug) }, 'campaigns', req)
  return doc
}

/** The slug of a campaign that is deleted is nobody's. */
export const retirePublishedSlug: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await retireSlug(req.payload, String(id), req)
  return doc
}

/** @throws ValidationError for the key of a brand that is gone, and that codes of its campaigns still name. */
export const refusePublishedKey: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? (originalDoc as { key?: string }).key : undefined
  const { key } = data as { key?: string }
  if (!key || key === before || !(await isBrandPublished(req.payload, key, req))) return data
  const message = `"${key}" was the key of a brand whose campaigns have been published: printed codes still stand for that one. Choose another key.`
  refuseAt({ key: message }, 'brands', req)
  return data
}

async function publishedAs({ id, slug }: Named, req: PayloadRequest): Promise<Pointer | undefined> {
  const own = await findByOwner(req.payload, String(id), req)
  if (own || !slug) return own
  const older = await findBySlug(req.payload, slug, req)
  return older?.owner === '' ? older : undefined
}

async function keyOf(brand: unknown, req: PayloadRequest): Promise<string | undefined> {
  const [id] = idsIn(brand)
  if (id === undefined) return undefined
  const found = await req.payload.findByID({
    collection: slugsOf(req.payload).brands,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    select: { key: true },
    req,
  })
  return (found as { readonly key?: string } | null)?.key
}

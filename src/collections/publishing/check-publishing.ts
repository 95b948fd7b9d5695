import type { CollectionBeforeChangeHook, PayloadRequest, RequestContext, SanitizedCollectionConfig } from 'payload'
import { readAs, readDraft, type Stored } from '../../storage/documents/index.ts'
import { brandProblems, campaignProblems } from './document-problems.ts'
import { mergeLocale } from './merge-locale.ts'
import { refuseProblems } from '../errors/index.ts'

/**
 * Publishing checks every language at once, which a field's own validation cannot see. It looks at what the write would store, before it is
 * stored: not every host's database can take a write back.
 */
export const checkCampaignSave: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req, context }) => {
  if (!isGoingLive(data, originalDoc, context)) return data
  const campaign = await asItWillBe('campaigns', collection, data, originalDoc, req)
  refuseProblems(await campaignProblems(req, (payload, inside) => readAs(payload, { campaign }, inside)), 'campaigns', req)
  return data
}

/** A brand must be sound in itself, and break none of its campaigns that are live. */
export const checkBrandSave: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req, context }) => {
  if (!isGoingLive(data, originalDoc, context)) return data
  const brand = await asItWillBe('brands', collection, data, originalDoc, req)
  refuseProblems(await brandProblems(req, { ...brand, _status: 'published' }), 'brands', req)
  return data
}

type Document = Readonly<Record<string, unknown>>

/** Whether a write publishes. A version that is restored becomes a draft, whatever status it had. */
export function isGoingLive(data: Document, original: Document | undefined, context: RequestContext): boolean {
  return !context.isRestoringVersion && (data._status ?? original?._status) === 'published' && !data.deletedAt
}

/** The document in all locales after this write; a document that is only being made has what the write brings. */
async function asItWillBe(
  name: 'brands' | 'campaigns',
  collection: SanitizedCollectionConfig,
  data: Document,
  original: Document | undefined,
  req: PayloadRequest,
): Promise<Stored> {
  const id = original?.id as string | number | undefined
  const stored = id === undefined ? {} : await readDraft(req.payload, name, id, req)
  const locale = req.locale ?? 'all'
  return mergeLocale(collection.flattenedFields, stored, { ...data, ...(id === undefined ? {} : { id }) }, locale)
}

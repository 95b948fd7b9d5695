import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { readAs, readCampaign, readDraft, type Stored } from '../storage/authored.ts'
import { brandProblems, campaignProblems } from './document-problems.ts'
import { mergeLocale } from './merge-locale.ts'
import { refuseProblems } from './refuse.ts'

/**
 * Publishing checks every language at once, which a field's own validation cannot see. It looks at what the write would store, before it is
 * stored: not every host's database can take a write back.
 */
export const checkCampaign: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req, context }) => {
  if (!isGoingLive(data, originalDoc) || context.isRestoringVersion) return data
  const campaign = await asItWillBe('campaigns', collection, data, originalDoc, req)
  refuseProblems(await campaignProblems(req, (payload, inside) => readAs(payload, { campaign }, inside)), 'campaigns', req)
  return data
}

/** Restoring shows hooks one language only, so it is checked on what was stored; the error takes the transaction back. */
export const checkRestoredCampaign: CollectionAfterChangeHook = async ({ doc, req, context }) => {
  const { id, _status } = doc as { id: string | number; _status?: string }
  if (!context.isRestoringVersion || _status !== 'published') return doc
  refuseProblems(await campaignProblems(req, (payload, inside) => readCampaign(payload, id, inside)), 'campaigns', req)
  return doc
}

/** A brand must be sound in itself, and break none of its campaigns that are live. */
export const checkBrand: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (!isGoingLive(data, originalDoc)) return data
  const brand = await asItWillBe('brands', collection, data, originalDoc, req)
  refuseProblems(await brandProblems(req, { ...brand, _status: 'published' }), 'brands', req)
  return data
}

type Document = Readonly<Record<string, unknown>>

function isGoingLive(data: Document, original: Document | undefined): boolean {
  return (data._status ?? original?._status) === 'published' && !data.deletedAt
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

import { isolateObjectProperty, isValidID, type Payload, type PayloadRequest, type Where } from 'payload'
import { DocumentError } from '../../content/findings/index.ts'
import { readDocument } from '../../content/reading/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import type { Authored } from '../../release/ports/index.ts'
import { documentOf, type Stored, type StoredParts } from './document-of.ts'
import { pinned } from './host-pictures.ts'
import { idsIn } from './ids-in.ts'
import { list, record } from './stored.ts'
import { logoFields } from './logo-fields.ts'
import { isNarrowed, lostTouchpoints } from './narrowed.ts'
import { refusedPictures } from './refused-pictures.ts'
import { type CollectionName, slugsOf } from '../slugs/index.ts'
import { readUpload } from './uploads.ts'

export type { Stored } from './document-of.ts'

type Id = string | number

/** What is read with every query: all locales raw, since which one stands in for another is decided in `content/`; nothing filled in. */
const raw = { locale: 'all', fallbackLocale: false, depth: 0, overrideAccess: true, showHiddenFields: true, pagination: false } as const

/** What people have published, read through a running Payload. */
export function payloadAuthored(payload: Payload): Authored {
  return {
    async campaigns() {
      const { docs } = await payload.find({ ...raw, collection: slugsOf(payload).campaigns, where: { _status: { equals: 'published' } } })
      const read = await Promise.all(
        docs.map(async (campaign) => ({ id: String(campaign.id), document: await readLeniently(payload, campaign as Stored) })),
      )
      return read.flatMap(({ id, document }) =>
        document ? [{ id, slug: document.campaign.slug, brand: document.brand.key, document }] : [],
      )
    },
    readAsset: (asset) => readUpload(payload, asset),
  }
}

/** One campaign's trouble is not another's: what does not fit the schema is handed on as it is, and freezing it says what is wrong. */
async function readLeniently(payload: Payload, campaign: Stored): Promise<CampaignDocument | undefined> {
  const parts = await partsOf(payload, { campaign })
  if (parts === undefined) return undefined
  const document = documentOf(parts)
  try {
    return readDocument(document)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    return document as CampaignDocument
  }
}

/** A row with all its locales: the newest draft, or the published one. Reads inside `req`'s transaction. */
export async function readDraft(
  payload: Payload,
  name: 'brands' | 'campaigns',
  id: Id,
  req: PayloadRequest,
  draft = true,
): Promise<Stored> {
  return (await payload.findByID({ ...raw, collection: slugsOf(payload)[name], id, draft, trash: true, req: asideOf(req) })) as Stored
}

/** Whether there is a campaign of this id, in the trash or not. */
export async function isThere(payload: Payload, id: Id, req: PayloadRequest): Promise<boolean> {
  const least = { depth: 0, select: { slug: true }, trash: true, overrideAccess: true, disableErrors: true } as const
  return (await payload.findByID({ ...least, collection: slugsOf(payload).campaigns, id, req: asideOf(req) })) !== null
}

/** A campaign's newest draft with all its locales, in the trash or not; undefined where there is no such campaign. */
export async function findDraft(payload: Payload, id: Id, req: PayloadRequest): Promise<Stored | undefined> {
  const found = {
    ...raw,
    collection: slugsOf(payload).campaigns,
    id,
    draft: true,
    trash: true,
    disableErrors: true,
    req: asideOf(req),
  } as const
  return ((await payload.findByID(found)) as Stored | null) ?? undefined
}

/**
 * A campaign as it would be with these rows in place of those that are stored; undefined while its brand is not published.
 * @throws DocumentError when it does not fit the schema.
 */
export async function readAs(
  payload: Payload,
  rows: { campaign: Stored; brand?: Stored },
  req: PayloadRequest,
): Promise<CampaignDocument | undefined> {
  const parts = await partsOf(payload, rows, req)
  if (parts === undefined) return undefined
  const refused = [...refusedPictures(parts), ...lostTouchpoints(parts)]
  if (refused.length > 0) throw new DocumentError(refused)
  return readDocument(documentOf(parts))
}

/** A campaign that somebody is writing, as a document that nobody has read yet. */
export interface Written {
  /** Undefined while no brand is chosen. */
  readonly document: unknown
  /** Whether that is one that campaigns show with; a brand that was never published is taken as its newest draft has it. */
  readonly isBrandPublished: boolean
}

/** A campaign as somebody is writing it, with its brand and touchpoints. */
export async function writtenDocument(payload: Payload, campaign: Stored, req: PayloadRequest): Promise<Written> {
  const parts = await partsOf(payload, { campaign }, req)
  const [brand] = idsIn(campaign.brand)
  if (parts !== undefined || brand === undefined) return { document: parts && documentOf(parts), isBrandPublished: parts !== undefined }
  const { docs } = await payload.find({
    ...raw,
    collection: slugsOf(payload).brands,
    where: { id: { in: asked(payload, [brand]) } },
    draft: true,
    req: asideOf(req),
  })
  const [draft] = docs as Stored[]
  const asDrafted = draft && (await partsOf(payload, { campaign, brand: { ...draft, _status: 'published' } }, req))
  return { document: asDrafted && documentOf(asDrafted), isBrandPublished: false }
}

/** Payload writes a query's locale into the request it is given; the request of somebody's hook must keep its own. */
const asideOf = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])

/** Ids that this database has at all: it may throw for others, which a form can hold while somebody is writing. */
function asked(payload: Payload, ids: readonly Id[]): Id[] {
  const type = payload.db.name === 'mongoose' ? 'ObjectID' : payload.db.defaultIDType
  return ids.filter((id) => isValidID(id, type))
}

/** Everything that a campaign's document is made of; undefined while its brand is not published. */
async function partsOf(
  payload: Payload,
  { campaign, brand: given }: { campaign: Stored; brand?: Stored },
  req?: PayloadRequest,
): Promise<StoredParts | undefined> {
  const inside: typeof raw & { readonly req?: PayloadRequest } = { ...raw, ...(req ? { req: asideOf(req) } : {}) }
  const slugs = slugsOf(payload)
  const many = async (name: CollectionName, wanted: readonly Id[], select?: Readonly<Record<string, true>>): Promise<Map<Id, Stored>> => {
    const ids = asked(payload, wanted)
    if (ids.length === 0) return new Map()
    const { docs } = await payload.find({ ...inside, collection: slugs[name], where: { id: { in: ids } }, ...(select && { select }) })
    return new Map(docs.map((doc) => [doc.id, doc as Stored]))
  }
  const brand = given ?? (await many('brands', idsIn(campaign.brand))).values().next().value
  if (brand?._status !== 'published') return undefined
  const chosen = asked(payload, idsIn(campaign.touchpoints))
  const where: Where = { and: [{ brand: { equals: brand.id } }, ...(isNarrowed(campaign) ? [{ id: { in: chosen } }] : [])] }
  // A brand that is only being made has none yet.
  const touchpoints =
    brand.id === undefined || (isNarrowed(campaign) && chosen.length === 0)
      ? []
      : (await payload.find({ ...inside, collection: slugs.touchpoints, where, sort: 'key' })).docs
  const images = list(campaign.images).map(record)
  const { map } = (campaign.place ?? {}) as Stored
  const chosenPictures = await many('pictures', idsIn([...images.map(({ image }) => image), map, ...logoFields.map((name) => brand[name])]))
  const pictures = new Map<Id, Stored>()
  // One after the other: they may write inside a transaction.
  for (const [id, doc] of chosenPictures) pictures.set(id, await pinned(payload, doc, inside.req))
  const fonts = await many('fonts', [
    ...idsIn((brand.headingFont as Stored | undefined)?.own),
    ...idsIn((brand.bodyFont as Stored | undefined)?.own),
  ])
  const profiles = await many('colourProfiles', idsIn(list(brand.printProfiles).map((profile) => record(profile).colourProfile)))
  const evergreen = (await many('campaigns', idsIn(brand.evergreen), { slug: true })).values().next().value
  const singleLocale = payload.config.localization ? undefined : String(brand.defaultLocale)
  return { campaign, brand, touchpoints: touchpoints as Stored[], pictures, fonts, profiles, evergreen, singleLocale }
}

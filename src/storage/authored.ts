import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { readDocument } from '../content/read-document.ts'
import type { CampaignDocument, PinnedAsset } from '../content/snapshot.ts'
import type { Authored, AuthoredAsset } from '../release/ports.ts'
import { documentOf, type Stored } from './document-of.ts'

type Id = string | number

/** What is read with every query: all locales raw, since which one stands in for another is decided in `content/`; nothing filled in. */
const raw = { locale: 'all', fallbackLocale: false, depth: 0, overrideAccess: true, pagination: false } as const

/** What people have published, read through a running Payload. */
export function payloadAuthored(payload: Payload): Authored {
  return {
    async campaigns() {
      const { docs } = await payload.find({ ...raw, collection: 'campaigns', where: { _status: { equals: 'published' } } })
      const read = await Promise.all(docs.map(async (campaign) => readStored(payload, campaign as Stored)))
      return read.flatMap((document) => (document ? [{ slug: document.campaign.slug, brand: document.brand.key, document }] : []))
    },
    readAsset: (asset) => readUpload(payload, asset),
  }
}

/** One published campaign as a document; undefined while its brand is not published. Reads inside `req`'s transaction. */
export async function readCampaign(payload: Payload, id: Id, req?: PayloadRequest): Promise<CampaignDocument | undefined> {
  const campaign = await payload.findByID({ ...raw, collection: 'campaigns', id, draft: false, ...(req ? { req } : {}) })
  return readStored(payload, campaign as Stored, req)
}

async function readStored(payload: Payload, campaign: Stored, req?: PayloadRequest): Promise<CampaignDocument | undefined> {
  const inside = { ...raw, ...(req ? { req } : {}) }
  const many = async (collection: CollectionSlug, ids: Id[]): Promise<Map<Id, Stored>> => {
    if (ids.length === 0) return new Map()
    const { docs } = await payload.find({ ...inside, collection, where: { id: { in: ids } } })
    return new Map(docs.map((doc) => [doc.id, doc as Stored]))
  }
  const brand = (await many('brands', idsIn(campaign.brand))).values().next().value
  if (brand?._status !== 'published') return undefined
  const chosen = idsIn(campaign.touchpoints)
  const touchpoints = await payload.find({
    ...inside,
    collection: 'touchpoints',
    where: { and: [{ brand: { equals: brand.id } }, ...(chosen.length > 0 ? [{ id: { in: chosen } }] : [])] },
    sort: 'key',
  })
  const images = (campaign.images ?? []) as Stored[]
  const media = await many('media', idsIn([...images.map(({ image }) => image), brand.logoOnLight, brand.logoOnDark]))
  const fonts = await many('fonts', [...idsIn((brand.headingFont as Stored | undefined)?.own), ...idsIn((brand.bodyFont as Stored | undefined)?.own)])
  const evergreen = (await many('campaigns', idsIn(brand.evergreen))).values().next().value
  const singleLocale = payload.config.localization ? undefined : String(brand.defaultLocale)
  return readDocument(documentOf({ campaign, brand, touchpoints: touchpoints.docs as Stored[], media, fonts, evergreen, singleLocale }))
}

/** Ids of a relationship field, whatever its shape. */
function idsIn(value: unknown): Id[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((entry) => {
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : entry
    return typeof id === 'string' || typeof id === 'number' ? [id] : []
  })
}

/** Bytes of an upload, found by the hash that pins it. */
async function readUpload(payload: Payload, asset: { file: string } | PinnedAsset): Promise<AuthoredAsset> {
  if (!('sha256' in asset)) throw new Error(`The file "${asset.file}" is not in the media library. Choose the picture again.`)
  for (const collection of ['media', 'fonts'] as const) {
    const { docs } = await payload.find({ ...raw, collection, where: { sha256: { equals: asset.sha256 } }, limit: 1, pagination: true })
    const filename = (docs[0] as Stored | undefined)?.filename
    if (typeof filename !== 'string') continue
    const staticDir = payload.collections[collection]?.config.upload.staticDir ?? collection
    const bytes = await readFile(join(resolve(staticDir), filename))
    return { name: asset.name, type: asset.type, bytes, ...(asset.width && asset.height ? { width: asset.width, height: asset.height } : {}) }
  }
  throw new Error(`The file "${asset.name}" is no longer in the media library. Upload it again and publish the campaign.`)
}

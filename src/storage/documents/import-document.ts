import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import type { CampaignDocument } from '../../content/schema/index.ts'
import { brandData, campaignData, filesOf, profilesOf, type Id } from './payload-data.ts'
import { type CollectionName, slugsOf } from '../slugs/index.ts'

const types: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.icc': 'application/vnd.iccprofile',
  '.icm': 'application/vnd.iccprofile',
}

/** Set in a write's context by those who bring touchpoints of their own: a new brand then gets none by itself. */
export const BRINGS_TOUCHPOINTS = 'leitmotifBringsTouchpoints'

/**
 * Brings a campaign document into Payload, published: its brand, touchpoints and images where they are not there yet, and the campaign.
 * @param folder the folder that the document's files are beside.
 */
export async function importDocument(
  payload: Payload,
  document: CampaignDocument,
  folder: string,
  req: Partial<PayloadRequest>,
): Promise<Id> {
  const write = { req, overrideAccess: true, context: { [BRINGS_TOUCHPOINTS]: true } }
  const { brand, campaign, touchpoints } = document

  const slugs = slugsOf(payload)
  const idOf = async (name: CollectionName, field: string, value: string): Promise<Id | undefined> => {
    const { docs } = await payload.find({
      collection: slugs[name],
      where: { [field]: { equals: value } },
      depth: 0,
      limit: 1,
      req,
      overrideAccess: true,
    })
    return docs[0]?.id
  }
  /** Writes a document in every locale of the brand. Rows of arrays keep the ids that the first write gave them. */
  const inEveryLocale = async (
    name: CollectionName,
    dataIn: (locale: string) => Record<string, unknown>,
    file?: NonNullable<PayloadRequest['file']>,
  ): Promise<Id> => {
    const collection = slugs[name]
    const [first, ...others] = [brand.defaultLocale, ...brand.locales.filter((locale) => locale !== brand.defaultLocale)]
    const created = (await payload.create({
      ...write,
      collection,
      locale: first,
      data: dataIn(first),
      ...(file ? { file } : {}),
    } as Parameters<Payload['create']>[0])) as Record<string, unknown> & { id: Id }
    for (const locale of others) {
      await payload.update({ ...write, collection, id: created.id, locale, data: withRowIds(dataIn(locale), created) } as Parameters<
        Payload['update']
      >[0])
    }
    return created.id
  }
  const publish = (name: CollectionName, id: Id, more: object = {}) =>
    payload.update({
      ...write,
      collection: slugs[name],
      id,
      locale: brand.defaultLocale,
      data: { ...more, _status: 'published' },
    } as Parameters<Payload['update']>[0])

  const uploadOf = async (file: string) => {
    const data = await readFile(resolve(folder, file))
    const mimetype = types[extname(file).toLowerCase()] ?? 'application/octet-stream'
    return { data, mimetype, name: `${brand.key}-${basename(file)}`, size: data.length }
  }
  const pictures = new Map<string, Id>()
  for (const { file, alt, focal } of filesOf(document)) {
    if (pictures.has(file)) continue
    const upload = await uploadOf(file)
    const known = await idOf('pictures', 'filename', upload.name)
    const place = focal ? { focalX: focal.x * 100, focalY: focal.y * 100 } : {}
    pictures.set(file, known ?? (await inEveryLocale('pictures', (locale) => ({ alt: alt[locale] ?? brand.name, ...place }), upload)))
  }

  const profiles = new Map<string, Id>()
  for (const { file, ...about } of profilesOf(document)) {
    if (profiles.has(file)) continue
    const upload = await uploadOf(file)
    const known = await idOf('colourProfiles', 'filename', upload.name)
    const created = { ...write, collection: slugs.colourProfiles, data: about, file: upload } as Parameters<Payload['create']>[0]
    profiles.set(file, known ?? (await payload.create(created)).id)
  }

  let brandId = await idOf('brands', 'key', brand.key)
  if (brandId === undefined) {
    brandId = await inEveryLocale('brands', (locale) => ({ ...brandData(document, locale, { pictures, profiles }), _status: 'draft' }))
    await publish('brands', brandId)
  }
  for (const touchpoint of touchpoints) {
    if ((await idOf('touchpoints', 'key', touchpoint.key)) !== undefined) continue
    await payload.create({
      ...write,
      collection: slugs.touchpoints,
      data: { ...touchpoint, sides: String(touchpoint.sides), brand: brandId },
    } as Parameters<Payload['create']>[0])
  }
  const placed = { pictures, brand: brandId }
  const campaignId = await inEveryLocale('campaigns', (locale) => ({ ...campaignData(document, locale, placed), _status: 'draft' }))
  await publish('campaigns', campaignId)
  if (brand.evergreen === campaign.slug) await publish('brands', brandId, { evergreen: campaignId })
  return campaignId
}

/** Payload matches rows of arrays across locales by their ids, so a further locale's data must carry them. */
function withRowIds(data: Record<string, unknown>, stored: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const rows = stored[name]
      if (!Array.isArray(value) || !Array.isArray(rows)) return [name, value]
      return [name, value.map((row: unknown, index) => (isRecord(row) && isRecord(rows[index]) ? { ...row, id: rows[index].id } : row))]
    }),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

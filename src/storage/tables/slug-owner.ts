import type { Payload, PayloadRequest } from 'payload'
import { GONE, type Pointer, type PointerTable } from '../../release/ports/index.ts'
import { pointerOf, pointerTable } from './pointer-table.ts'
import type { Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** What was published with a slug, also where that campaign is in the trash or deleted. Reads inside `req`'s transaction. */
export function findBySlug(payload: Payload, slug: string, req: PayloadRequest): Promise<Pointer | undefined> {
  return findPointer(payload, { id: { equals: slug } }, req)
}

/** What a campaign was published with. Rows of older versions do not say whose they are, and are found by their slug alone. */
export function findByOwner(payload: Payload, campaign: string, req: PayloadRequest): Promise<Pointer | undefined> {
  return findPointer(payload, { owner: { equals: campaign } }, req)
}

/** Whether campaigns were published under a brand's key, whatever has become of that brand. */
export async function isBrandPublished(payload: Payload, key: string, req: PayloadRequest): Promise<boolean> {
  return (await findPointer(payload, { brand: { equals: key } }, req)) !== undefined
}

/**
 * Gives a slug to a campaign for good, inside `req`'s transaction: the slug is the row's id, so of two who take it at once the database refuses one.
 * @param campaign its id; `brand` is its brand's key
 * @returns whose it is afterwards: the campaign's id, or another's.
 */
export async function takeSlug(
  payload: Payload,
  { slug, brand, campaign }: { readonly slug: string; readonly brand: string; readonly campaign: string },
  req: PayloadRequest,
): Promise<string> {
  const pointers = pointerTable(payload, req)
  for (;;) {
    const row = await pointers.ensure(slug, brand, campaign)
    if (row.owner !== '') return row.owner
    if (await giveTo(campaign, row, pointers)) return campaign
  }
}

/**
 * Keeps the slug of a campaign that is deleted from everybody, inside `req`'s transaction. The id alone would not: SQLite gives the last one to
 * the next campaign that is made.
 */
export async function retireSlug(payload: Payload, campaign: string, req: PayloadRequest): Promise<void> {
  const pointers = pointerTable(payload, req)
  for (;;) {
    const row = await findByOwner(payload, campaign, req)
    if (!row || (await giveTo(GONE, row, pointers))) return
  }
}

/** The revision moves, so that who read the row before does not write it back with the owner of then. */
const giveTo = (owner: string, row: Pointer, pointers: PointerTable): Promise<boolean> =>
  pointers.compareAndSet(row, { ...row, revision: row.revision + 1, owner })

async function findPointer(payload: Payload, where: Readonly<Record<string, { equals: string }>>, req: PayloadRequest) {
  const row = await payload.db.findOne<Row>({ collection: slugsOf(payload).pointers, where, req })
  return row ? pointerOf(row) : undefined
}

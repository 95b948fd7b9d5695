import type { Payload, PayloadRequest, Where } from 'payload'
import type { Pointer, PointerTable, ReleaseWindow } from '../../release/ports/index.ts'
import { createOrFind, rowText, type Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** What is live, one row per campaign, through Payload's database adapter; inside a request's transaction where one is given. */
export function pointerTable(payload: Payload, req?: PayloadRequest): PointerTable {
  const inside = req ? { req } : {}
  const collection = slugsOf(payload).pointers
  return {
    async all() {
      const { docs } = await payload.db.find<Row>({ collection, limit: 0, pagination: false, ...inside })
      return docs.map(pointerOf)
    },
    async ensure(campaign, brand, owner) {
      const none: Pointer = {
        campaign,
        brand,
        owner,
        revision: 0,
        release: 0,
        state: 'withdrawn',
        manifest: '',
        snapshot: '',
        plan: '',
        windows: [],
      }
      const find = () => payload.db.findOne<Row>({ collection, where: { id: { equals: campaign } }, ...inside })
      const create = () => payload.db.create({ collection, data: { id: campaign, ...columnsOf(none) }, ...inside })
      return pointerOf(await createOrFind(create, find))
    },
    async compareAndSet(from, to) {
      const where: Where = { and: [{ id: { equals: from.campaign } }, { revision: { equals: from.revision } }] }
      // One UPDATE … WHERE: of two that start from the same revision, the second finds no row.
      const moved: unknown = await payload.db.updateOne({ collection, where, data: columnsOf(to), options: { atomic: true }, ...inside })
      return moved !== null
    },
  }
}

function columnsOf({ brand, owner, revision, release, state, manifest, snapshot, plan, windows }: Pointer): Record<string, unknown> {
  return { brand, owner, revision, release, state, manifest, snapshot, plan, windows: JSON.stringify(windows) }
}

/** A stored row as what it says. */
export function pointerOf(row: Row): Pointer {
  return {
    campaign: rowText(row, 'id'),
    brand: rowText(row, 'brand'),
    owner: rowText(row, 'owner'),
    revision: Number(row.revision),
    release: Number(row.release),
    state: rowText(row, 'state') === 'live' ? 'live' : 'withdrawn',
    manifest: rowText(row, 'manifest'),
    snapshot: rowText(row, 'snapshot'),
    plan: rowText(row, 'plan'),
    windows: JSON.parse(rowText(row, 'windows') || '[]') as ReleaseWindow[],
  }
}

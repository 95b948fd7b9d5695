import type { Payload } from 'payload'
import type { RenditionRow, RenditionTable } from '../../release/ports/index.ts'
import { createOrFind, rowText, type Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** Keys asked for at once: SQLite limits a statement's variables. */
const AT_ONCE = 500

/** The flat table key → bytes, through Payload's database adapter. */
export function renditionTable(payload: Payload): RenditionTable {
  const collection = slugsOf(payload).renditions
  const byId = async (key: string) => payload.db.findOne<Row>({ collection, where: { id: { equals: key } } })
  return {
    async find(keys) {
      const found = new Map<string, RenditionRow>()
      for (let start = 0; start < keys.length; start += AT_ONCE) {
        const where = { id: { in: keys.slice(start, start + AT_ONCE) } }
        const { docs } = await payload.db.find<Row>({ collection, where, limit: 0, pagination: false })
        for (const doc of docs) found.set(rowText(doc, 'id'), rowOf(doc))
      }
      return found
    },
    async putIfAbsent({ key, ...row }) {
      const create = () => payload.db.create({ collection, data: { id: key, ...row } })
      return rowOf(await createOrFind(create, () => byId(key)))
    },
    async ofBlob(sha256) {
      const doc = await payload.db.findOne<Row>({ collection, where: { sha256: { equals: sha256 } } })
      return doc ? rowOf(doc) : undefined
    },
    async forget({ key, sha256 }) {
      await payload.db.deleteMany({ collection, where: { and: [{ id: { equals: key } }, { sha256: { equals: sha256 } }] } })
    },
  }
}

function rowOf(doc: Row): RenditionRow {
  return {
    key: rowText(doc, 'id'),
    sha256: rowText(doc, 'sha256'),
    bytes: Number(doc.bytes),
    type: rowText(doc, 'type'),
    extension: rowText(doc, 'extension'),
    record: rowText(doc, 'record'),
  }
}

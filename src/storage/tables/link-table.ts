import type { Payload } from 'payload'
import type { Link, LinkTable } from '../../release/ports/index.ts'
import { createOrFind, rowText, type Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** Permanent short links, through Payload's database adapter. */
export function linkTable(payload: Payload): LinkTable {
  const collection = slugsOf(payload).links
  const byCode = (code: string) => payload.db.findOne<Row>({ collection, where: { id: { equals: code } } })
  return {
    async register(links) {
      const codes = new Map(links.map((link) => [link.code, link]))
      const known = await payload.db.find<Row>({ collection, where: { id: { in: [...codes.keys()] } }, limit: 0, pagination: false })
      const rows = new Map(known.docs.map((row) => [rowText(row, 'id'), row]))
      for (const { code, ...link } of codes.values()) {
        const create = () => payload.db.create({ collection, data: { id: code, ...link } })
        const row = rows.get(code) ?? (await createOrFind(create, () => byCode(code)))
        const stands = linkOf(row)
        if (stands.campaign !== link.campaign || stands.touchpoint !== link.touchpoint || stands.locale !== link.locale) {
          throw new Error(
            `The short link ${code} of ${link.campaign}, ${link.touchpoint} (${link.locale}) already stands for ${stands.campaign}, ${stands.touchpoint} (${stands.locale}). Give the campaign another slug.`,
          )
        }
      }
    },
    async find(code) {
      const row = await byCode(code)
      return row ? linkOf(row) : undefined
    },
  }
}

function linkOf(row: Row): Link {
  return {
    code: rowText(row, 'id'),
    brand: rowText(row, 'brand'),
    campaign: rowText(row, 'campaign'),
    touchpoint: rowText(row, 'touchpoint'),
    locale: rowText(row, 'locale'),
  }
}

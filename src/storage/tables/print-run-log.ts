import type { Payload } from 'payload'
import type { PrintRun, PrintRunLog } from '../../release/ports/index.ts'
import type { Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** Editions in the field, through Payload's database adapter. */
export function printRunLog(payload: Payload): PrintRunLog {
  const collection = slugsOf(payload).printRuns
  return {
    async last({ campaign, touchpoint, locale, size }) {
      const where = { and: Object.entries({ campaign, touchpoint, locale, size }).map(([field, equals]) => ({ [field]: { equals } })) }
      const { docs } = await payload.db.find<Row>({ collection, where, sort: '-number', limit: 1, pagination: false })
      return docs[0] ? Number(docs[0].number) : 0
    },
    async add(run) {
      const id = printRunId(run)
      const now = new Date().toISOString()
      try {
        await payload.db.create({ collection, data: { ...run, id, title: titleOf(run), gone: false, createdAt: now, updatedAt: now } })
        return true
      } catch (error) {
        if (await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })) return false
        throw error
      }
    },
  }
}

/** "park-festival_park-flyer_bg_a5_2": of keys without underscores, so that no two are the same. */
export const printRunId = ({ campaign, touchpoint, locale, size, number }: PrintRun): string =>
  [campaign, touchpoint, locale, size, number].join('_')

/** "Edition 2, A5, bg". */
const titleOf = ({ number, size, locale }: PrintRun) => `Edition ${number}, ${size.toUpperCase()}, ${locale}`

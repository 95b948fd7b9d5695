import type { Payload } from 'payload'
import type { ReleaseEntry, ReleaseLog, ReleaseProblem, ReleaseStatus } from '../../release/ports/index.ts'
import { reportOf } from './report.ts'
import { rowText, type Row } from './row.ts'
import { slugsOf } from '../slugs/index.ts'

/** Numbers tried before giving up: each lost try means that another process made one. */
const TRIES = 20

/** The history of releases, through Payload's database adapter. */
export function releaseLog(payload: Payload): ReleaseLog {
  const collection = slugsOf(payload).releases
  const byIdentity = (identity: string) => payload.db.findOne<Row>({ collection, where: { identity: { equals: identity } } })
  return {
    async begin({ begun, ...entry }, above) {
      let lost: unknown
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const there = await byIdentity(entry.identity)
        if (there) return entryOf(there)
        const number = Math.max(above, (await newestRelease(payload, entry.campaign))?.number ?? 0) + 1
        const { campaign } = entry
        const data = {
          ...entry,
          id: `${campaign}-${number}`,
          title: `${campaign} ${number}`,
          number,
          manifest: '',
          renditions: 0,
          problems: [],
          report: '',
          createdAt: begun,
          updatedAt: new Date().toISOString(),
        }
        try {
          return entryOf((await payload.db.create({ collection, data })) as Row)
        } catch (error) {
          lost = error
        }
      }
      throw lost
    },
    async update(entry, change) {
      const data = { ...change, ...(change.problems ? { report: reportOf(change.problems) } : {}), updatedAt: new Date().toISOString() }
      await payload.db.updateOne({ collection, id: idOf(entry), data })
      return { ...entry, ...change }
    },
    async open() {
      const where = { status: { in: ['built', 'ready', 'live'] satisfies ReleaseStatus[] } }
      const { docs } = await payload.db.find<Row>({ collection, where, limit: 0, pagination: false })
      return docs.map(entryOf)
    },
  }
}

/** A campaign's release with the highest number, whatever became of it; undefined before the first. */
export async function newestRelease(payload: Payload, campaign: string): Promise<ReleaseEntry | undefined> {
  const where = { campaign: { equals: campaign } }
  const { docs } = await payload.db.find<Row>({
    collection: slugsOf(payload).releases,
    where,
    sort: '-number',
    limit: 1,
    pagination: false,
  })
  return docs[0] && entryOf(docs[0])
}

const idOf = ({ campaign, number }: ReleaseEntry) => `${campaign}-${number}`

function entryOf(row: Row): ReleaseEntry {
  return {
    campaign: rowText(row, 'campaign'),
    brand: rowText(row, 'brand'),
    number: Number(row.number),
    status: rowText(row, 'status') as ReleaseStatus,
    identity: rowText(row, 'identity'),
    base: Number(row.base),
    snapshot: rowText(row, 'snapshot'),
    manifest: rowText(row, 'manifest'),
    renditions: Number(row.renditions ?? 0),
    problems: Array.isArray(row.problems) ? (row.problems as ReleaseProblem[]) : [],
    begun: new Date(rowText(row, 'createdAt')).toISOString(),
  }
}

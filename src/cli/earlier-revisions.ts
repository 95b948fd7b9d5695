import { z } from 'zod'
import type { Revision } from '../channels/contract/index.ts'
import type { KeptRevision } from '../release/plan/index.ts'
import type { OutputFolder } from './output-folder.ts'
import { RENDER_SCHEMA } from './sheet-manifest.ts'

const text = z.string()
const revision = z.object({ touchpoint: text, locale: text, name: text, says: text, release: z.int().positive(), at: z.iso.datetime() })
/** As much of an earlier run's manifest as tells what receivers keep of it. */
const earlier = z.object({
  schema: z.literal(RENDER_SCHEMA),
  revisions: z.array(revision),
})

/** A first run names no time of its own: the same campaign gives the same bytes. */
const FIRST: Revision = { release: 1, at: '2000-01-01T00:00:00Z' }

interface Earlier {
  readonly before: readonly KeptRevision[]
  readonly next: Revision
}

/** What receivers have of an earlier run into the same folder, and the revision that counts for what this one changes. */
export async function earlierRevisions(folder: OutputFolder, now: Date): Promise<Earlier> {
  const before = read(await folder.read('manifest.json'))
  if (before.length === 0) return { before, next: FIRST }
  const newest = before.reduce((last, { release }) => Math.max(last, release), 0)
  return { before, next: { release: newest + 1, at: now.toISOString() } }
}

/** Somebody else's manifest.json need not be ours, nor JSON. */
function read(source: string | undefined): readonly KeptRevision[] {
  try {
    return earlier.safeParse(JSON.parse(source ?? 'null')).data?.revisions ?? []
  } catch {
    return []
  }
}

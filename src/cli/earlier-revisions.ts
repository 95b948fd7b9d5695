import { z } from 'zod'
import type { Revision } from '../channels/channel.ts'
import type { Revisions } from '../release/revisions.ts'
import type { OutputFolder } from './output-folder.ts'
import { RENDER_SCHEMA } from './sheet-manifest.ts'

const revision = z.object({ release: z.int().positive(), at: z.iso.datetime(), says: z.string() })
/** As much of an earlier run's manifest as tells what receivers keep of it. */
const earlier = z.object({
  schema: z.literal(RENDER_SCHEMA),
  revisions: z.record(z.string(), z.record(z.string(), z.record(z.string(), revision))).optional(),
})

/** A first run names no time of its own: the same campaign gives the same bytes. */
const FIRST: Revision = { release: 1, at: '2000-01-01T00:00:00Z' }

/** What receivers have of an earlier run into the same folder, and the revision that counts for what this one changes. */
export async function earlierRevisions(folder: OutputFolder, now: Date): Promise<{ readonly before: Revisions; readonly next: Revision }> {
  const before = read(await folder.read('manifest.json'))
  const known = Object.values(before).flatMap((locales) => Object.values(locales).flatMap((names) => Object.values(names)))
  if (known.length === 0) return { before, next: FIRST }
  const newest = known.reduce((last, { release }) => Math.max(last, release), 0)
  return { before, next: { release: newest + 1, at: now.toISOString() } }
}

/** Somebody else's manifest.json need not be ours, nor JSON. */
function read(source: string | undefined): Revisions {
  try {
    return earlier.safeParse(JSON.parse(source ?? 'null')).data?.revisions ?? {}
  } catch {
    return {}
  }
}

import type { Pointer, PointerTable, ReleaseEntry, ReleaseLog, ReleaseStatus } from '../ports/index.ts'

/** What the history should say of an entry, given what the pointer says. Pure. */
function statusOf(entry: ReleaseEntry, pointer: Pointer | undefined): ReleaseStatus {
  if (!pointer) return entry.status
  if (entry.number === pointer.release) return pointer.state
  // Begun from where the pointer still stands: it may yet go live.
  if (entry.base === pointer.revision && entry.status !== 'live') return entry.status
  return 'superseded'
}

/**
 * Brings the history's statuses in line with the pointers; the pointers are the truth, and a run may be killed after moving one.
 * Entries are read before pointers: an entry that was live then is not overtaken by a pointer that is older than it.
 */
export async function settleHistory({ releases, pointers }: { releases: ReleaseLog; pointers: PointerTable }): Promise<void> {
  const entries = await releases.open()
  const byCampaign = new Map((await pointers.all()).map((pointer) => [pointer.campaign, pointer]))
  for (const entry of entries) {
    const status = statusOf(entry, byCampaign.get(entry.campaign))
    if (status !== entry.status) await releases.update(entry, { status })
  }
}

import { hashOf } from '../../content/document/index.ts'
import { blocked, type Outcome } from './outcome.ts'
import type { AuthoredCampaign, Pointer, ReleaseEntry, ReleaseProblem } from '../ports/index.ts'
import type { Work } from './work.ts'

/** The history's line for releasing this plan from where the pointer stands; begun twice, it is found again. */
export function begin(
  { slug, brand }: AuthoredCampaign,
  pointer: Pointer,
  snapshot: string,
  plan: string,
  { releases, clock }: Work,
): Promise<ReleaseEntry> {
  const identity = hashOf({ campaign: slug, base: pointer.revision, plan })
  const entry = { campaign: slug, brand, identity, base: pointer.revision, snapshot, begun: clock().toISOString() }
  return releases.begin({ ...entry, status: 'built' }, pointer.release)
}

/** A blocked release is not tried in a hot loop, but again at boot and after a change. */
export function wasTried(entry: ReleaseEntry, { memory, retry }: Work): boolean {
  return entry.status === 'blocked' && memory.tried.has(entry.identity) && !retry
}

/**
 * Writes down why a release does not go live; what was live before stays.
 * @param manifest hash of its manifest where it was drawn whole, so that people can look at what is wrong; '' where it was not.
 */
export async function block(entry: ReleaseEntry, problems: readonly ReleaseProblem[], work: Work, manifest = ''): Promise<Outcome> {
  if (wasTried(entry, work)) return blocked(entry)
  work.memory.tried.add(entry.identity)
  return blocked(await work.releases.update(entry, { status: 'blocked', problems, manifest }))
}

import { hashOf } from '../../content/document/index.ts'
import type { Clock, Pointer, PointerTable, ReleaseLog } from '../ports/index.ts'
import type { Outcome } from './outcome.ts'

/** Takes a campaign that is no longer published out of delivery. That is a release too, with a number and a line in the history. */
export async function withdraw(
  pointer: Pointer,
  { pointers, releases, clock }: { pointers: PointerTable; releases: ReleaseLog; clock: Clock },
): Promise<Outcome> {
  const { campaign, brand, revision, snapshot } = pointer
  const identity = hashOf({ campaign, base: revision, withdrawn: true })
  const begun = clock().toISOString()
  const entry = await releases.begin({ campaign, brand, status: 'built', identity, base: revision, snapshot, begun }, pointer.release)
  const moved = await pointers.compareAndSet(pointer, {
    ...pointer,
    revision: revision + 1,
    release: entry.number,
    state: 'withdrawn',
    plan: '',
  })
  return { campaign, result: moved ? 'withdrawn' : 'overtaken', release: entry.number, problems: [], rendered: 0, reused: 0 }
}

import { hashOf } from '../../content/document/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { NotDoneError, ownFailure } from '../ports/index.ts'
import { type PlanOutline, outlineTask, type PlanOrder, planTask, type Revised } from '../plan/index.ts'
import type { Work } from './work.ts'

type Frozen = { readonly snapshot: Snapshot; readonly hash: string }

/**
 * What would come of a frozen campaign, composed anew only where it changed. A campaign that cannot be composed at all, since a channel never comes
 * back from it, has that as its problem.
 * @throws NotDoneError where trying again may help
 */
export async function planOutlineOf({ snapshot, hash }: Frozen, slug: string, work: Work): Promise<PlanOutline> {
  const { memory, renderer, signal } = work
  const known = memory.outlines.get(slug)
  const isGood = known?.snapshot === hash && !work.verify && !(work.retry && known.problems.length > 0)
  if (isGood) return known
  const composed = await renderer.run(outlineTask, { snapshot, hash })
  const outline = composed.ok ? composed.output : unplanned(hash, ownFailure(composed.failure, signal).message)
  memory.outlines.set(slug, { ...outline, snapshot: hash })
  return outline
}

/** Nothing of it is known to be over. */
const unplanned = (hash: string, message: string): PlanOutline => ({
  hash: hashOf({ unplanned: hash }),
  windows: [{ phase: 'live', from: null, until: null }],
  problems: [{ message }],
})

/**
 * The plan of a campaign that was composed before.
 * @throws NotDoneError where it cannot be composed this time
 */
export async function planned(order: PlanOrder, { renderer, signal }: Work): Promise<Revised> {
  const composed = await renderer.run(planTask, order)
  if (!composed.ok) throw new NotDoneError(ownFailure(composed.failure, signal).message)
  return composed.output
}

import type { Revision } from '../../channels/contract/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { planOf, type Plan } from './plan.ts'
import type { ReleaseWindow } from '../ports/index.ts'
import { revisionsOf, withRevisions } from './revisions.ts'
import type { KeptRevision } from './kept-revision.ts'
import type { Task } from '../render/index.ts'

/** A snapshot to be composed for all of its touchpoints. */
interface Frozen {
  readonly snapshot: Snapshot
  /** Hash of the snapshot. */
  readonly hash: string
}

/** What a plan comes to, without all that is in it. */
export interface PlanOutline extends Pick<Plan, 'hash' | 'problems'> {
  readonly windows: readonly ReleaseWindow[]
}

/** Composes a campaign to see what would come of it: see `planOf`. */
export const outlineTask: Task<Frozen, PlanOutline> = {
  name: 'outline',
  kind: 'composing',
  run({ snapshot, hash }, { channels }) {
    const plan = planOf(snapshot, hash, channels)
    return { hash: plan.hash, problems: plan.problems, windows: plan.windows.map(({ phase, from, until }) => ({ phase, from, until })) }
  },
}

export interface PlanOrder extends Frozen {
  /** What receivers keep of the release before. */
  readonly before: readonly KeptRevision[]
  /** The release that is to be, of which what has changed is. Without it there are no revisions but those before. */
  readonly now?: Revision
}

export interface Revised {
  readonly plan: Plan
  readonly revisions: readonly KeptRevision[]
}

/** Composes a campaign to be drawn: its plan, whose views know their revisions. */
export const planTask: Task<PlanOrder, Revised> = {
  name: 'plan',
  kind: 'composing',
  run({ snapshot, hash, before, now }, { channels }) {
    const plan = planOf(snapshot, hash, channels)
    const revisions = now === undefined ? before : revisionsOf(plan, before, now, channels)
    return { plan: withRevisions(plan, revisions, channels), revisions }
  },
}

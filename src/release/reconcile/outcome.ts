import type { Pointer, ReleaseEntry, ReleaseProblem } from '../ports/index.ts'

/** What a run did for one campaign. `overtaken`: another reconciler moved the pointer first. `failed`: could not be stored or read; the next run tries again. */
export interface Outcome {
  readonly campaign: string
  readonly result: 'unchanged' | 'released' | 'withdrawn' | 'blocked' | 'overtaken' | 'failed'
  /** The number that is live or withdrawn afterwards; of a blocked or overtaken release, its own; 0 where it failed. */
  readonly release: number
  readonly problems: readonly ReleaseProblem[]
  readonly rendered: number
  readonly reused: number
}

const nothingDone = { rendered: 0, reused: 0 }
export const unchanged = ({ campaign, release }: Pointer): Outcome => ({
  campaign,
  result: 'unchanged',
  release,
  problems: [],
  ...nothingDone,
})
export const blocked = ({ campaign, number, problems }: ReleaseEntry): Outcome => ({
  campaign,
  result: 'blocked',
  release: number,
  problems,
  ...nothingDone,
})

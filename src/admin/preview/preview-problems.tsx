'use client'
import type { DraftProblems } from '../../collections/campaigns/index.ts'
import { ProblemList } from '../findings/index.ts'

/** Above the wall: what is missing in the form as it is now. What keeps it from being published stands open while it is little. */
export function PreviewProblems({ problems }: Pick<DraftProblems, 'problems'>) {
  return (
    <>
      <ProblemList isOpen problems={problems} severity="error" title="Keeps this from being published" />
      <ProblemList problems={problems} severity="warning" title="Worth a look before publishing" />
    </>
  )
}

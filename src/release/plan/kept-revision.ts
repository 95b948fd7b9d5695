import type { Revision } from '../../channels/contract/index.ts'

/** Of which thing that receivers keep a revision is, and the hash of what that says. */
export interface KeptRevision extends Revision {
  readonly touchpoint: string
  readonly locale: string
  readonly name: string
  readonly says: string
}

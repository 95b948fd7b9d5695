import type { Counting } from '../../content/text/counting/index.ts'

/** A channel as the fields of own wordings need it. */
export interface AdaptableChannel {
  readonly name: string
  readonly label: string
  readonly slots: readonly AdaptableSlot[]
}

/** A place for words in it; `hard` is what it takes at most. */
export interface AdaptableSlot {
  readonly name: string
  readonly label: string
  readonly hard?: number
  readonly counts?: Counting
}

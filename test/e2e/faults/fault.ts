import type { Hub } from './hub.ts'

/** A fault that the hub once had, looked for again from outside: over HTTP, on disk, or by the command line. */
export interface Fault {
  /** A number of its own; the lines are printed in this order. */
  readonly number: number
  /** What holds now, as a sentence. */
  readonly title: string
  /** Why it cannot be looked for here, if so: it is counted as skipped. */
  readonly missing?: string
  /** @throws when the fault is there; the message is printed. */
  check(hub: Hub): Promise<void>
}

/** @throws Error that says what was expected and what came. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

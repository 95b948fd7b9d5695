import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Lets pieces of work begin one at a time, each in a turn of the event loop of its own, so that what comes in from outside is heard between any two.
 * @returns what a piece awaits before it begins
 */
export function createLoopTurns(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => (last = last.then(() => nextTurn()))
}

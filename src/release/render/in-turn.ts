import { Mutex } from 'async-mutex'

/** Does work of one key at a time, in the order in which it was asked for; work of other keys goes on beside it. */
export interface InTurn {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>
  /** Settles when what is asked for of a key is done; undefined where nothing is. */
  busy(key: string): Promise<void> | undefined
}

export function inTurn(): InTurn {
  const locks = new Map<string, Mutex>()
  return {
    async run(key, work) {
      const lock = locks.get(key) ?? new Mutex()
      locks.set(key, lock)
      try {
        return await lock.runExclusive(work)
      } finally {
        if (!lock.isLocked()) locks.delete(key)
      }
    },
    busy: (key) => locks.get(key)?.waitForUnlock(),
  }
}

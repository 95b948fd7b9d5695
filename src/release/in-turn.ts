/** Does work of one key at a time, in the order in which it was asked for; work of other keys goes on beside it. */
export interface InTurn {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>
  /** Settles when what is asked for of a key is done; undefined where nothing is. */
  busy(key: string): Promise<unknown> | undefined
}

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return {
    async run(key, work) {
      const before = last.get(key) ?? Promise.resolve()
      const mine = before.then(work, work)
      last.set(key, mine)
      try {
        return await mine
      } finally {
        if (last.get(key) === mine) last.delete(key)
      }
    },
    busy: (key) => last.get(key),
  }
}

/** How much may be asked for at once. */
export interface TurnLimits {
  /** Worked at once, of all people. */
  readonly atOnce: number
  /** Worked at once, of one person. */
  readonly each: number
  /** Waiting, of one person: what one screen asks for while somebody types. */
  readonly waitingEach: number
  /** Waiting, of all people. */
  readonly waiting: number
}

/** Why there is no turn: `person` has asked for too much, or `all` have. */
export interface NoTurn {
  readonly tooMany: 'person' | 'all'
  /** Seconds after which it is worth asking again. */
  readonly seconds: number
}

/** A place in the queue. */
export interface Turn {
  /** Resolves when it is this one's turn. @throws the signal's reason when it is aborted before */
  begin(signal: AbortSignal): Promise<void>
  /** Gives the turn or the place in the queue back; more than once does nothing. */
  leave(): void
}

/** Lets people take turns: each has a queue of their own, and who asks for much waits for themselves only. */
export interface PersonTurns {
  take(person: string): Turn | NoTurn
}

interface Place {
  readonly person: string
  isWorked: boolean
  hasLeft: boolean
  begun(): void
}

const SECONDS_EACH = 2
const SECONDS_ALL = 5

export function personTurns({ atOnce, each, waitingEach, waiting: waitingAll }: TurnLimits): PersonTurns {
  /** In the order in which people were last served: who was served last comes last. */
  const queues = new Map<string, Place[]>()
  const worked = new Map<string, number>()
  let [working, waiting] = [0, 0]

  const workedOf = (person: string): number => worked.get(person) ?? 0
  const count = (person: string, change: 1 | -1): void => {
    working += change
    const now = workedOf(person) + change
    if (now === 0) worked.delete(person)
    else worked.set(person, now)
  }
  const dequeue = (place: Place): void => {
    const left = (queues.get(place.person) ?? []).filter((one) => one !== place)
    queues.delete(place.person)
    if (left.length > 0) queues.set(place.person, left)
    waiting -= 1
  }
  const assign = (): void => {
    while (working < atOnce) {
      const [next] = [...queues].find(([person]) => workedOf(person) < each)?.[1] ?? []
      if (next === undefined) return
      dequeue(next)
      count(next.person, 1)
      next.isWorked = true
      next.begun()
    }
  }

  return {
    take(person) {
      const queue = queues.get(person) ?? []
      if (queue.length >= waitingEach) return { tooMany: 'person', seconds: SECONDS_EACH }
      if (waiting >= waitingAll) return { tooMany: 'all', seconds: SECONDS_ALL }
      let begun: () => void = () => undefined
      const turn = new Promise<void>((resolve) => (begun = resolve))
      const place: Place = { person, isWorked: false, hasLeft: false, begun }
      queues.set(person, [...queue, place])
      waiting += 1
      const leave = (): void => {
        if (place.hasLeft) return
        place.hasLeft = true
        if (place.isWorked) count(person, -1)
        else dequeue(place)
        assign()
      }
      assign()
      return {
        leave,
        async begin(signal) {
          let stop: () => void = () => undefined
          const aborted = new Promise<never>((_, refuse) => {
            stop = () => {
              leave()
              refuse(signal.reason as Error)
            }
            if (signal.aborted) stop()
            else signal.addEventListener('abort', stop, { once: true })
          })
          try {
            await Promise.race([turn, aborted])
          } finally {
            signal.removeEventListener('abort', stop)
          }
        },
      }
    },
  }
}

import { setMaxListeners } from 'node:events'

/** Decides which task begins next, and in which thread. */
export interface TaskQueue<Thread> {
  /**
   * Waits until it is the task's turn, and has a thread do the work.
   * @throws what `work` throws, what was given to `end`, or the signal's reason when it is aborted before the task begins
   */
  run<Result>(task: QueuedTask, work: (thread: Thread) => Promise<Result>): Promise<Result>
  /** Refuses what still waits. */
  end(error: Error): void
}

export interface TaskOptions {
  /** Lets others go first: while any that does not yield waits, one that yields is done at a time, so that neither kind stands still. */
  readonly yields?: boolean | undefined
  /** Aborted, what has not begun never begins. */
  readonly signal?: AbortSignal | undefined
  /** Hears that the task begins. */
  readonly onBegin?: (() => void) | undefined
}

export interface QueuedTask extends TaskOptions {
  /** Tasks of one affinity share what a thread has in its memory: see `affinityOf` in render-job.ts. */
  readonly affinity: string
  /** Whose task it is: campaigns have equal shares of the threads. */
  readonly campaign: string
}

interface Waiting<Thread> extends QueuedTask {
  begin(thread: Thread): void
  refuse(error: Error): void
}

/**
 * A queue in front of threads. Each affinity stays in one thread as far as no thread would stand idle.
 * @param atOnce tasks that each thread does at once
 */
export function createTaskQueue<Thread>(threads: readonly Thread[], atOnce: number): TaskQueue<Thread> {
  /** A thread for each task that it could begin; all of them once before any of them twice. */
  const free = Array.from({ length: atOnce }, () => threads).flat()
  /** The thread that did the first task of an affinity has what it needs in its memory, today and when a headline changes tomorrow. */
  const homes = new Map<string, Thread>()
  /** In the order in which they came. */
  const waiting = new Set<Waiting<Thread>>()
  const running = new Set<QueuedTask>()

  const begin = (task: Waiting<Thread>, thread: Thread): void => {
    waiting.delete(task)
    running.add(task)
    free.splice(free.indexOf(thread), 1)
    if (!homes.has(task.affinity)) homes.set(task.affinity, thread)
    task.onBegin?.()
    task.begin(thread)
  }
  const assign = (): void => {
    for (let [thread] = free; thread !== undefined; [thread] = free) {
      const tasks = inTurn([...waiting], [...running])
      const atHome = tasks.find(({ affinity }) => free.some((one) => one === homes.get(affinity)))
      // What nobody knows yet, or else what the thread that knows it would come to last.
      const next = atHome ?? tasks.find(({ affinity }) => !homes.has(affinity)) ?? tasks.at(-1)
      if (next === undefined) return
      begin(next, (atHome && homes.get(atHome.affinity)) ?? thread)
    }
  }
  const turnOf = async (task: QueuedTask): Promise<readonly [Waiting<Thread>, Thread]> => {
    const { signal } = task
    signal?.throwIfAborted()
    let leave = (): void => undefined
    // A preview and a release have one signal for all of their tasks, which is no leak.
    if (signal) setMaxListeners(0, signal)
    try {
      return await new Promise((resolve, refuse) => {
        const entry: Waiting<Thread> = { ...task, begin: (thread) => resolve([entry, thread]), refuse }
        leave = () => {
          if (waiting.delete(entry)) refuse(signal?.reason as Error)
        }
        signal?.addEventListener('abort', leave, { once: true })
        waiting.add(entry)
        assign()
      })
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }

  return {
    async run(task, work) {
      const [entry, thread] = await turnOf(task)
      try {
        return await work(thread)
      } finally {
        running.delete(entry)
        free.push(thread)
        assign()
      }
    },
    end(error) {
      for (const { refuse } of waiting) refuse(error)
      waiting.clear()
    },
  }
}

/** Of the tasks that may begin now, those of the campaign that has fewest under way; of equals, of the one that has waited longest. */
function inTurn<Task extends QueuedTask>(waiting: readonly Task[], running: readonly QueuedTask[]): readonly Task[] {
  const yielding = waiting.filter(({ yields }) => yields)
  const others = waiting.filter(({ yields }) => !yields)
  const isYieldersTurn = others.length === 0 || !running.some(({ yields }) => yields)
  const tasks = yielding.length > 0 && isYieldersTurn ? yielding : others
  const underWay = (campaign: string): number => running.filter((task) => task.campaign === campaign).length
  const [first] = tasks.toSorted((a, b) => underWay(a.campaign) - underWay(b.campaign))
  return tasks.filter(({ campaign }) => campaign === first?.campaign)
}

import { existsSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { loadedExtensions } from '../../channels/index.ts'
import { failureOf, ThreadError } from '../ports/index.ts'
import type { TaskResult } from '../render/index.ts'

/** A task by its name, what it is done with, and a port to read sources through. */
export interface PostedTask {
  readonly task: string
  readonly input: unknown
  readonly port: MessagePort
}

/** A thread that draws. */
export interface DrawingThread {
  /** @throws ThreadError where it cannot be started, or what ended it */
  run(posted: PostedTask): Promise<TaskResult<unknown>>
  destroy(): Promise<void>
}

/**
 * A thread that is started when it is wanted, and ended when it has been idle for long: what it keeps in memory goes with it.
 * @param atOnce tasks that it has begun at most
 * @param eager starts it at once and keeps it until the end
 */
export function drawingThread(workerFile: string, atOnce: number, eager: boolean): DrawingThread {
  /** Jobs that were handed over and are not done. */
  const waiting = new Set<(error: ThreadError) => void>()
  let thread = start()

  /** What could not load is not started again by itself, and would be waited for without end. The next job finds a new one. */
  function refuseAll(reason: string): void {
    if (waiting.size === 0) return
    const left = thread
    thread = start()
    for (const refuse of waiting) refuse(new ThreadError(`No thread could be started to draw: ${reason}`))
    waiting.clear()
    left.destroy().catch(() => undefined)
  }

  function start(): Piscina<PostedTask, TaskResult<unknown>> {
    const started = new Piscina<PostedTask, TaskResult<unknown>>({
      filename: workerFile,
      minThreads: eager ? 1 : 0,
      maxThreads: 1,
      concurrentTasksPerWorker: atOnce,
      // Somebody who writes thinks between two sentences, and sees the next at once while the thread is there.
      idleTimeout: 120_000,
      // A few MB for what is new are as fast as Node's 48, all of which a thread would fill. Pixels and files lie outside of the heap, and V8
      // lets them pile up by the heap's limit: by Node's 4 GB a process that prints flyers would hold 60 MB more of them.
      resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 },
      workerData: loadedExtensions(),
      // A worker that waits in Atomics.wait would not hear the answers of its port.
      atomics: 'disabled',
    })
    let isUp = false
    started.on('workerCreate', () => (isUp = true))
    started.on('workerDestroy', () => {
      // An error says its reason first.
      if (!isUp) queueMicrotask(() => started === thread && refuseAll('it ended while it was starting.'))
      isUp = false
    })
    started.on('error', (error: unknown) => {
      const { message } = failureOf(error)
      if (started === thread && waiting.size > 0) return refuseAll(message)
      // What a channel left behind may fail when its job is over: it ends that thread, and unheard it would end the process. The next job starts another.
      process.emitWarning(`A thread that draws ended between two jobs: ${message}`)
    })
    return started
  }

  return {
    run(posted) {
      if (!existsSync(workerFile)) return Promise.reject(new ThreadError(missing(workerFile)))
      return new Promise<TaskResult<unknown>>((resolve, reject) => {
        waiting.add(reject)
        thread
          .run(posted, { transferList: [posted.port] })
          .finally(() => waiting.delete(reject))
          .then(resolve, reject)
      })
    },
    destroy: () => thread.destroy(),
  }
}

const missing = (file: string): string =>
  `Nothing can be drawn: there is no ${file}. With output: 'standalone', wrap the configuration of Next in withLeitmotif() of leitmotif/next and build ` +
  'anew; in a checkout, run "npm run build:lib".'

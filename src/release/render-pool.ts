import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Sources } from '../channels/channel.ts'
import { drawingThread, type DrawingThread } from './drawing-thread.ts'
import { runJob, failureOf, groundOf, type Renderer, type RenderResult, type RenderView } from './render-job.ts'
import { limitedThread } from './limited-thread.ts'
import { sourceCache } from './source-cache.ts'
import { offerSources } from './source-port.ts'
import { takeTurns } from './turns.ts'

export interface RenderPoolOptions {
  /** Threads; 0 draws in this thread. Each keeps two cores busy: see `AT_ONCE`. */
  readonly workers: number
  /** Starts threads at once and keeps them until the end, for a process that is about to draw. Default: when they are wanted, while they are. */
  readonly eager?: boolean
  readonly sources: Sources
  /** The built worker. Default: `worker.js` beside this file, or in the package's `dist`. */
  readonly workerFile?: string
  /** ms that a thread has for one job before it is ended. Default: a minute. In this thread (`workers: 0`) a job has any time. */
  readonly limitMs?: number
  /** Draws in this thread (`workers: 0`). Default: the channels' `renderView`. */
  readonly renderView?: RenderView
}

/** Draws views in worker threads, so that delivery and admin stay responsive. */
export function createRenderPool(options: RenderPoolOptions): Renderer {
  return options.workers === 0 ? inline(options) : threaded(options)
}

/**
 * Jobs that one thread has begun at most: laying words out and painting takes it as long as encoding takes others, so that one picture is
 * drawn while others are encoded; a third keeps both cores busy where one of them waits. A thread of its own for each core is no faster, and
 * has all of its memory twice.
 */
const AT_ONCE = 3

const MINUTE = 60_000
/** ms that closing waits for threads. */
const ENDING_MS = 2000

function inline({ sources, renderView }: RenderPoolOptions): Renderer {
  const kept = sourceCache()(sources)
  const draw: RenderView = renderView ?? (async (...view) => (await import('../channels/index.ts')).renderView(...view))
  const turns = takeTurns(['here'], AT_ONCE)
  return {
    atOnce: AT_ONCE,
    render: (job, standing) => turns.run(groundOf(job.channel, job.target), () => runJob(job, draw, kept), standing).catch(failed),
    close: async () => {
      turns.end(new Error(ENDED))
      return true
    },
  }
}

function threaded({ workers, sources, workerFile = builtWorker(), eager = false, limitMs = MINUTE }: RenderPoolOptions): Renderer {
  const kept = sourceCache()(sources)
  const threads = Array.from({ length: workers }, () => limitedThread(() => drawingThread(workerFile, AT_ONCE, eager), limitMs))
  const turns = takeTurns(threads, AT_ONCE)
  return {
    atOnce: workers * AT_ONCE,
    render: (job, standing) => {
      const draw = async (thread: DrawingThread): Promise<RenderResult> => {
        const port = offerSources(kept)
        try {
          return await thread.run({ ...job, port: port.far }, { transferList: [port.far] })
        } finally {
          port.close()
        }
      }
      const work = (thread: (typeof threads)[number]) => thread.run(draw)
      return turns.run(groundOf(job.channel, job.target), work, standing).catch(failed)
    },
    close: async () => {
      turns.end(new Error(ENDED))
      const ended = Promise.all(threads.map((thread) => thread.end()))
      // What an image library is doing cannot be broken off: nobody waits long for that.
      return Promise.race([ended.then(() => true), delay(ENDING_MS, false, { ref: false })])
    },
  }
}

const ENDED = 'Nothing more is drawn: the renderer was closed.'
const failed = (error: unknown): RenderResult => ({ ok: false, failure: failureOf(error) })

/** Node cannot start a worker from TypeScript on every version we support, so it is always the built file. */
function builtWorker(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = resolve(here, '../../dist/release/worker.js')
  return [resolve(here, 'worker.js'), built].find((file) => existsSync(file)) ?? built
}

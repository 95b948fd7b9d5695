import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Sources } from '../../channels/contract/index.ts'
import { type ChannelSet, type Failure, failureOf, LateError, registeredChannels } from '../ports/index.ts'
import { drawingThread } from './drawing-thread.ts'
import {
  affinityOf,
  createTaskQueue,
  drawTask,
  inTime,
  offerSources,
  type QueuedTask,
  type Renderer,
  type RenderJob,
  type RenderView,
  runTask,
  sourceCache,
  type Task,
  type TaskResult,
} from '../render/index.ts'
import { limitedThread } from './limited-thread.ts'

export interface RenderPoolOptions {
  /** Threads; 0 draws in this thread. Each keeps two cores busy: see `AT_ONCE`. */
  readonly workers: number
  /** Starts threads at once and keeps them until the end, for a process that is about to draw. Default: when they are wanted, while they are. */
  readonly eager?: boolean
  readonly sources: Sources
  /** The built worker. Default: the package's own. */
  readonly workerFile?: string
  /** ms for one task. A thread that takes longer is ended. In this thread (`workers: 0`) only what waits is given up: a loop cannot be. Default: a minute. */
  readonly limitMs?: number
  /** Draws in this thread (`workers: 0`). Default: the channels' `renderView`. */
  readonly renderView?: RenderView
  /** Composes in this thread (`workers: 0`). Default: the registry's. */
  readonly channels?: ChannelSet
}

/**
 * Jobs that one thread has begun to draw at most: laying words out and painting takes it as long as encoding takes others, so that one picture is
 * drawn while others are encoded; a third keeps both cores busy where one of them waits. A thread of its own for each core is no faster, and
 * has all of its memory twice.
 */
const AT_ONCE = 3
/** Composed beside what is drawn, so that nobody waits for pictures to read words; two, so that drafts and releases take turns. */
const COMPOSED_AT_ONCE = 2

const MINUTE = 60_000
/** ms that closing waits for threads. */
const ENDING_MS = 2000

/** Where tasks are done. */
interface Workplace {
  run<Input, Output>(task: Task<Input, Output>, input: Input): Promise<TaskResult<Output>>
}

/** Draws views and composes in worker threads, so that delivery and admin stay responsive. */
export function createRenderPool(options: RenderPoolOptions): Renderer {
  const { places, end } = options.workers === 0 ? here(options) : threads(options)
  const queues = { drawing: createTaskQueue(places, AT_ONCE), composing: createTaskQueue(places, COMPOSED_AT_ONCE) }
  const run = <Input, Output>(task: Task<Input, Output>, input: Input, queued: QueuedTask) =>
    queues[task.kind]
      .run(queued, (place) => place.run(task, input))
      .catch((error: unknown): TaskResult<Output> => ({
        ok: false,
        failure: error instanceof LateError ? late(error, task.kind) : failureOf(error),
      }))
  return {
    atOnce: places.length * AT_ONCE,
    run: (task, input, options) => run(task, input, { ...options, affinity: task.name, campaign: '' }),
    async render(job: RenderJob, options) {
      const { channel, view, target } = job
      const result = await run(drawTask, job, { ...options, affinity: affinityOf(channel, target), campaign: view.campaign })
      return result.ok ? { ok: true, outputs: result.output } : result
    },
    async close() {
      for (const queue of Object.values(queues)) queue.end(new Error('Nothing more is drawn: the renderer was closed.'))
      // What an image library is doing cannot be broken off: nobody waits long for that.
      return Promise.race([end().then(() => true), delay(ENDING_MS, false, { ref: false })])
    },
  }
}

/** What may help where something takes too long. */
const advice: Readonly<Record<Task<never, unknown>['kind'], string>> = {
  drawing:
    'to draw. Simplify the drawings (SVG) among its pictures or save them as PNG, and look at what channels or templates of your own do.',
  composing: 'to compose. Look at what channels of your own do.',
}

const late = ({ limitMs }: LateError, kind: keyof typeof advice): Failure => ({
  kind: 'late',
  message: `It was ended, since it took longer than ${Math.round(limitMs / 1000)} seconds ${advice[kind]}`,
})

interface Workplaces {
  readonly places: readonly Workplace[]
  end(): Promise<unknown>
}

function here({ sources, renderView, channels = registeredChannels, limitMs = MINUTE }: RenderPoolOptions): Workplaces {
  const draw: RenderView = renderView ?? (async (...view) => (await import('../../channels/render-view.ts')).renderView(...view))
  const tools = { sources: sourceCache()(sources), renderView: draw, channels }
  const place: Workplace = { run: (task, input) => inTime(runTask(task, input, tools), limitMs) }
  return { places: [place], end: () => Promise.resolve() }
}

function threads({ workers, sources, workerFile = builtWorker(), eager = false, limitMs = MINUTE }: RenderPoolOptions): Workplaces {
  const kept = sourceCache()(sources)
  const atOnce = AT_ONCE + COMPOSED_AT_ONCE
  const started = Array.from({ length: workers }, () => limitedThread(() => drawingThread(workerFile, atOnce, eager), limitMs))
  const places = started.map((limited): Workplace => ({
    run: <Input, Output>({ name }: Task<Input, Output>, input: Input) =>
      limited.run(async (thread) => {
        const port = offerSources(kept)
        try {
          return (await thread.run({ task: name, input, port: port.far })) as TaskResult<Output>
        } catch (error) {
          // The thread may never have had it.
          port.close()
          throw error
        }
      }),
  }))
  return { places, end: () => Promise.all(started.map((limited) => limited.end())) }
}

/** Node cannot start a worker from TypeScript on every version we support, so it is always the built file. */
function builtWorker(): string {
  const place = dirname(fileURLToPath(import.meta.url))
  const built = resolve(place, '../../../dist/worker/worker.js')
  return [resolve(place, '../../worker/worker.js'), built].find((file) => existsSync(file)) ?? built
}

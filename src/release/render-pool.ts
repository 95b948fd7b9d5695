import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { loadedExtensions } from '../channels/extensions.ts'
import type { Sources } from '../channels/channel.ts'
import { runJob, failureOf, groundOf, type Renderer, type RenderJob, type RenderResult, type RenderView } from './render-job.ts'
import { cachedSources } from './source-cache.ts'
import { offerSources } from './source-port.ts'

export interface RenderPoolOptions {
  /** Threads; 0 draws in this thread. */
  readonly workers: number
  readonly sources: Sources
  /** The built worker. Default: `worker.js` beside this file, else in the package's `dist`. */
  readonly workerFile?: string
  /** Draws in this thread (`workers: 0`). Default: the channels' `renderView`. */
  readonly renderView?: RenderView
}

/**
 * Draws views in worker threads, so that delivery and admin stay responsive.
 * @throws Error when the built worker is not there.
 */
export function createRenderPool(options: RenderPoolOptions): Renderer {
  return options.workers === 0 ? inline(options) : threaded(options)
}

function inline({ sources, renderView }: RenderPoolOptions): Renderer {
  const kept = cachedSources(sources)
  const draw: RenderView = renderView ?? (async (...view) => (await import('../channels/index.ts')).renderView(...view))
  return {
    threads: 1,
    render: (job) => runJob(job, draw, kept),
    close: () => Promise.resolve(),
  }
}

interface Thread {
  readonly piscina: Piscina<RenderJob & { port: unknown }, RenderResult>
  /** What it draws and what waits at its door. */
  readonly grounds: string[]
}

/** Waiting jobs more than another thread has, from which on a job goes there although its ground is not. */
const TOO_MANY = 2

function threaded({ workers, sources, workerFile = builtWorker() }: RenderPoolOptions): Renderer {
  const kept = cachedSources(sources)
  const threads = Array.from({ length: workers }, (): Thread => ({ piscina: oneThread(workerFile), grounds: [] }))
  /** The thread that has the job's ground in its memory, unless others have far less to do. */
  const threadFor = (ground: string): Thread | undefined => {
    const [idlest] = threads.toSorted((a, b) => a.grounds.length - b.grounds.length)
    const knows = threads.find(({ grounds }) => grounds.includes(ground))
    return knows && idlest && knows.grounds.length - idlest.grounds.length < TOO_MANY ? knows : idlest
  }
  return {
    threads: workers,
    async render(job) {
      const ground = groundOf(job.channel, job.target)
      const thread = threadFor(ground)
      const port = offerSources(kept)
      thread?.grounds.push(ground)
      try {
        if (!thread) throw new RangeError('There is no thread to draw in.')
        return await thread.piscina.run({ ...job, port: port.far }, { transferList: [port.far] })
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      } finally {
        thread?.grounds.splice(thread.grounds.indexOf(ground), 1)
        port.close()
      }
    },
    close: async () => {
      await Promise.all(threads.map(({ piscina }) => piscina.destroy()))
    },
  }
}

/** A thread that is started when it is wanted, and ended when it has been idle for long: what it keeps in memory goes with it. */
function oneThread(workerFile: string): Thread['piscina'] {
  return new Piscina({
    filename: workerFile,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    workerData: loadedExtensions(),
    // A worker that waits in Atomics.wait would not hear the answers of its port.
    atomics: 'disabled',
  })
}

/** Node cannot start a worker from TypeScript on every version we support, so it is always the built file. */
function builtWorker(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [resolve(here, 'worker.js'), resolve(here, '../../dist/release/worker.js')]
  const found = candidates.find((file) => existsSync(file))
  if (!found) throw new Error(`The render worker is not built: none of ${candidates.join(', ')} exists. Run "npm run build:lib".`)
  return found
}

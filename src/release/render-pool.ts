import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { loadedExtensions } from '../channels/extensions.ts'
import type { Sources } from '../channels/channel.ts'
import { runJob, failureOf, type Renderer, type RenderJob, type RenderResult, type RenderView } from './render-job.ts'
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
    parallel: 1,
    render: (job) => runJob(job, draw, kept),
    close: () => Promise.resolve(),
  }
}

function threaded({ workers, sources, workerFile = builtWorker() }: RenderPoolOptions): Renderer {
  const kept = cachedSources(sources)
  const pool = new Piscina<RenderJob & { port: unknown }, RenderResult>({
    filename: workerFile,
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 30_000,
    workerData: loadedExtensions(),
    // A worker that waits in Atomics.wait would not hear the answers of its port.
    atomics: 'disabled',
  })
  return {
    // Twice the threads: the next job waits at the worker's door while this thread stores the last one's bytes.
    parallel: workers * 2,
    async render(job) {
      const port = offerSources(kept)
      try {
        return await pool.run({ ...job, port: port.far }, { transferList: [port.far] })
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      } finally {
        port.close()
      }
    },
    close: () => pool.destroy(),
  }
}

/** Node cannot start a worker from TypeScript on every version we support, so it is always the built file. */
function builtWorker(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [resolve(here, 'worker.js'), resolve(here, '../../dist/release/worker.js')]
  const found = candidates.find((file) => existsSync(file))
  if (!found) throw new Error(`The render worker is not built: none of ${candidates.join(', ')} exists. Run "npm run build:lib".`)
  return found
}

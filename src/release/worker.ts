import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'piscina'
import sharp from 'sharp'
import { loadExtensions, type Extensions } from '../channels/extensions.ts'
import { renderView } from '../channels/index.ts'
import { runJob, type RenderJob, type RenderResult } from './render-job.ts'
import { cachedSources } from './source-cache.ts'
import { askSources } from './source-port.ts'
import type { Sources } from '../channels/channel.ts'

// What is worth keeping between pictures is kept by drawing; the library's own cache of operations only takes up memory.
sharp.cache(false)

// Each job brings its own port; what was read through an earlier one stays in this thread's cache.
let current: Sources = { read: () => Promise.reject(new Error('No job is running.')) }
const extended = loadExtensions((workerData ?? {}) as Extensions)
const sources = cachedSources({ read: (sha256) => current.read(sha256) })

/** What the pool calls in a worker thread: one job at a time. */
export default async function work({ port, ...job }: RenderJob & { port: MessagePort }): Promise<RenderResult> {
  current = askSources(port)
  try {
    await extended
    return await runJob(job, renderView, sources)
  } finally {
    port.close()
  }
}

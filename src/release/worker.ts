import type { MessagePort } from 'node:worker_threads'
import { workerData } from 'piscina'
import sharp from 'sharp'
import { loadExtensions, type Extensions } from '../channels/extensions.ts'
import { renderView } from '../channels/index.ts'
import { runJob, type RenderJob, type RenderResult } from './render-job.ts'
import { sourceCache } from './source-cache.ts'
import { askSources } from './source-port.ts'

// What is worth keeping between pictures is kept by drawing; the library's own cache of operations only takes up memory.
sharp.cache(false)

const extended = loadExtensions((workerData ?? {}) as Extensions)
/** Each job reads through a port of its own; what it read stays in this thread for the next. */
const kept = sourceCache()

/** What the pool calls in a worker thread. */
export default async function work({ port, ...job }: RenderJob & { port: MessagePort }): Promise<RenderResult> {
  try {
    await extended
    return await runJob(job, renderView, kept(askSources(port)))
  } finally {
    port.close()
  }
}

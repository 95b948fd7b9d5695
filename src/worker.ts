import { workerData } from 'piscina'
import sharp from 'sharp'
import { loadExtensions, type Extensions } from './channels/extensions.ts'
import { renderView } from './channels/index.ts'
import { draftTask } from './preview/draft-task.ts'
import { registeredChannels } from './release/channel-set.ts'
import type { PostedTask } from './release/drawing-thread.ts'
import { outlineTask, planTask } from './release/plan-task.ts'
import { drawTask } from './release/render-job.ts'
import { sourceCache } from './release/source-cache.ts'
import { askSources } from './release/source-port.ts'
import { runTask, type Task, type TaskResult } from './release/task.ts'

// What is worth keeping between pictures is kept by drawing; the library's own cache of operations only takes up memory.
sharp.cache(false)

/** All that a thread does, by name. */
const tasks = new Map<string, Task<never, unknown>>([drawTask, outlineTask, planTask, draftTask].map((task) => [task.name, task]))
const extended = loadExtensions((workerData ?? {}) as Extensions)
/** Each task reads through a port of its own; what it read stays in this thread for the next. */
const kept = sourceCache()

/** What the pool calls in a worker thread. */
export default async function work({ task: name, input, port }: PostedTask): Promise<TaskResult<unknown>> {
  const sources = askSources(port)
  try {
    await extended
    const task = tasks.get(name)
    if (task === undefined) throw new Error(`No thread knows the task "${name}".`)
    return await runTask(task, input as never, { sources: kept(sources), renderView, channels: registeredChannels })
  } finally {
    sources.close()
  }
}

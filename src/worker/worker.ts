import { workerData } from 'piscina'
import sharp from 'sharp'
import { type Extensions, loadExtensions, renderView } from '../channels/index.ts'
import { draftTask } from '../preview/index.ts'
import { registeredChannels } from '../release/ports/index.ts'
import type { PostedTask } from '../release/threads/index.ts'
import { outlineTask, planTask } from '../release/plan/index.ts'
import { askSources, drawTask, runTask, sourceCache, type Task, type TaskResult } from '../release/render/index.ts'

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

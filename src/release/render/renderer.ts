import type { RenderJob, RenderResult } from './render-job.ts'
import type { Task, TaskResult } from './task.ts'
import type { TaskOptions } from './task-queue.ts'

/** Does what takes long, here or in threads. A task whose signal is aborted before its turn fails. */
export interface Renderer {
  /** How many jobs are drawn at once. */
  readonly atOnce: number
  /** Draws a view. */
  render(job: RenderJob, options?: TaskOptions): Promise<RenderResult>
  /** Does any task that the threads know: see `worker.ts`. */
  run<Input, Output>(task: Task<Input, Output>, input: Input, options?: TaskOptions): Promise<TaskResult<Output>>
  /** Ends what is done and refuses what waits, within seconds. False: a thread goes on until the library that it is in comes back. */
  close(): Promise<boolean>
}

/** The threads that draw, and how work is shared among them. */
export type { PostedTask } from './drawing-thread.ts'
export { eachJob } from './each-job.ts'
export { createRenderPool } from './render-pool.ts'

/** The loop that closes the difference between what is published and what is live. */
export { type ReleaseLoop, createReleaseLoop } from './loop.ts'
export { createReconciler } from './reconcile.ts'
export type { Progress } from './work.ts'

export { createReconciler, type Reconciler, type RunOptions } from './reconcile.ts'
export { createReleaseLoop, type ReleaseLoop } from './loop.ts'
export { createRenderPool } from './render-pool.ts'
export type { Outcome } from './outcome.ts'

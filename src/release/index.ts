export { createReconciler, type Outcome, type Reconciler, type ReconcilerPorts, type RunOptions } from './reconcile.ts'
export { createReleaseLoop, type ReleaseLoop, type ReleaseLoopOptions } from './loop.ts'
export { createRenderPool, type RenderPoolOptions } from './render-pool.ts'

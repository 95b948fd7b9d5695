export { createReconciler, createReleaseLoop, type Progress, type ReleaseLoop } from './reconcile/index.ts'
export { createRenderPool } from './threads/index.ts'
export { exportPrintRun, PrintError, type PrintOrder, type PrintPorts } from './print/index.ts'

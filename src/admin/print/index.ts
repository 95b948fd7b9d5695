/** Editions: what is printed, and which of it is out of date. */
export { PrintFile } from './print-file.tsx'
export { PrintRuns } from './print-runs.tsx'

/** The collection of print runs: editions that left the house. */
export { printRuns } from './print-runs.ts'

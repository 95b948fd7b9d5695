/** The collection of campaigns, with its endpoints. */
export { campaigns } from './campaigns.ts'
export type { ReleaseFindings } from './findings-endpoint.ts'
export type { DraftProblems, PreviewLine } from './preview-endpoint.ts'
export type { PrintChoice } from './print-choices-endpoint.ts'

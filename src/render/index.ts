/** Renders a campaign.json without a database. */
export { type AssetFiles, assetFiles } from './asset-files.ts'
export { type Job, jobsOf, narrowed, outputPaths } from './jobs.ts'
export { pathOf } from './path-of.ts'
export { reasonOf } from './reason-of.ts'

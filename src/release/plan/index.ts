/** What a release holds, and the manifest that says so. */
export { type Drawn, blockersOf, buildManifest } from './build-manifest.ts'
export { freezeAuthored } from './freeze-authored.ts'
export {
  type Manifest,
  type ManifestLocale,
  type ManifestRendition,
  type ManifestTouchpoint,
  type ManifestWindow,
  jsonBlob,
  readManifest,
} from './manifest.ts'
export { type PlanOutline, type PlanOrder, type Revised, outlineTask, planTask } from './plan-task.ts'
export { type Plan, type PlannedLocale, type PlannedRendition, type PlannedTouchpoint, type PlannedWindow, planOf } from './plan.ts'
export { revisionsOf, withRevisions } from './revisions.ts'
export type { KeptRevision } from './kept-revision.ts'

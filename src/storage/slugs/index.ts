/** The names that the collections have in this Payload. */
export { type CollectionName, SETTINGS, type Slugs, defaultSlugs, slugsIn, slugsOf, slugsWith } from './slugs.ts'

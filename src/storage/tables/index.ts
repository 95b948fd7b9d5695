/** Tables of Payload: renditions, pointers, releases, links, print runs, clients. */
export { newKey, payloadKeys } from './clients.ts'
export { internalCollections } from './collections.ts'
export { readGuards } from './guards.ts'
export { payloadTables } from './payload-tables.ts'
export { printRunId } from './print-run-log.ts'
export { newestRelease } from './release-log.ts'
export { type Row, rowText } from './row.ts'
export { findByOwner, findBySlug, isBrandPublished, retireSlug, takeSlug } from './slug-owner.ts'

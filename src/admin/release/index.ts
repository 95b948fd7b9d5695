/** How far a campaign’s release is, what holds it back, and what is live. */
export { LiveOverview } from './live-overview.tsx'
export { ReleaseState } from './release-state.tsx'

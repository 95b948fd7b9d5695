/** The hub’s own pages. */
export { createHubPages } from './pages.ts'

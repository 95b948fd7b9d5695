/** What somebody sees whose save met another person’s: both texts, side by side. */
export { StaleSave } from './stale-save.tsx'

/** What is live, in one table in memory. */
export { type LiveCampaign, type LiveTable, type LiveTouchpoint, type LiveWindow, startsOf } from './live-table.ts'
export { type Live, createLive } from './live.ts'
export { RETRY_AFTER, campaignsWith, tellingLost } from './lost.ts'
export { SHOWING_RULE, type Showing, headlineShown, lostRival, nextStart, openWindow, showingAt } from './showing.ts'
export { type Guard, type Visibility, createVisibility } from './visibility.ts'
export { whatIsLive } from './what-is-live.ts'

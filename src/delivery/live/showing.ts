import type { Localized } from '../../content/schema/index.ts'
import type { ManifestTouchpoint } from '../../release/plan/index.ts'
import type { LiveCampaign, LiveTable, LiveTouchpoint, LiveWindow, LostCampaign } from './live-table.ts'

/** What one touchpoint shows at one instant. */
export interface Showing {
  readonly campaign: LiveCampaign
  readonly window: LiveWindow['window']
  readonly touchpoint: ManifestTouchpoint
}

/** Which of several campaigns a touchpoint shows, in words for clients. */
export const SHOWING_RULE =
  "Of the promotions whose window is open, a touchpoint shows the one with the highest priority, then the latest start, then the first slug. When none is open it shows the brand's evergreen campaign; without one it answers 404 and says when the next begins. Windows include their first instant and not their last."

const isOpen = ({ opens, closes }: Pick<LiveWindow, 'opens' | 'closes'>, at: number): boolean => opens <= at && at < closes

/** The window of a live campaign that is open at an instant. */
export function openWindow({ state, windows }: LiveCampaign, now: Date): LiveWindow | undefined {
  if (state !== 'live') return undefined
  const at = now.getTime()
  return windows.findLast((window) => isOpen(window, at))
}

/** What a touchpoint shows at an instant, by `SHOWING_RULE`. */
export function showingAt({ key, campaigns }: Pick<LiveTouchpoint, 'key' | 'campaigns'>, now: Date): Showing | undefined {
  for (const campaign of campaigns) {
    const open = openWindow(campaign, now)
    const touchpoint = open?.touchpoints.get(key)
    if (open && touchpoint) return { campaign, window: open.window, touchpoint }
  }
  return undefined
}

/** The first of these instants, which are in order, that is still ahead. */
export function nextStart(starts: readonly number[], now: Date): Date | undefined {
  const next = starts.find((start) => start > now.getTime())
  return next === undefined ? undefined : new Date(next)
}

/** The headline that a campaign is told with in a phase: a teaser does not say what is to come. */
export function headlineShown({ campaign, window }: Pick<Showing, 'campaign' | 'window'>): Localized {
  return window.headline ?? campaign.manifest.campaign.headline
}

/**
 * A lost campaign that may be what a brand's touchpoints show now, so that another one shown in its place could be the wrong one.
 * The brand's evergreen campaign stands back for any other.
 */
export function lostRival({ lost }: LiveTable, brand: string, showing: Showing | undefined, now: Date): LostCampaign | undefined {
  const evergreen = showing?.campaign.manifest.brand.evergreen
  return lost.find(
    (one) => one.brand === brand && (one.slug !== evergreen || !showing) && one.windows.some((window) => isOpen(window, now.getTime())),
  )
}

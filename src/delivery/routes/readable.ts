import type { ManifestTouchpoint } from '../../release/plan/index.ts'
import { guarded, mayRead, mayReadAhead, type Guarded, type Requester } from './access.ts'
import type { RequestContext } from './delivery.ts'
import { type Guard, type LiveCampaign, type LiveWindow, openWindow } from '../live/index.ts'

/** A window of a campaign, as far as a reader may see it. */
export interface ReadableWindow {
  readonly live: LiveWindow
  readonly touchpoints: readonly ManifestTouchpoint[]
}

/** What a reader may see of a campaign. */
export interface Readable {
  /** What it shows now; undefined when no window is open. */
  readonly now: ReadableWindow | undefined
  /** What it shows now and, with the right to it, what it showed and will show: in order, none of them empty. */
  readonly windows: readonly ReadableWindow[]
}

/** What of a campaign a reader may see at an instant. */
export function readableOf(
  campaign: LiveCampaign,
  reader: Requester,
  guards: ReadonlyMap<string, Guard>,
  { now }: Pick<RequestContext, 'now'>,
): Readable {
  const of = (live: LiveWindow, may: (reader: Requester, touchpoint: Guarded) => boolean): ReadableWindow => ({
    live,
    touchpoints: live.window.touchpoints.filter(({ key }) => may(reader, guarded(key, campaign.manifest.brand.key, guards))),
  })
  const open = openWindow(campaign, now)
  const shown = campaign.state === 'live' ? campaign.windows : []
  return {
    now: open && of(open, mayRead),
    windows: shown.map((live) => of(live, live === open ? mayRead : mayReadAhead)).filter(({ touchpoints }) => touchpoints.length > 0),
  }
}

/** Whether a reader may read any touchpoint of a campaign that has begun: who may learn that it is over. */
export function mightHaveRead(campaign: LiveCampaign, reader: Requester, guards: ReadonlyMap<string, Guard>): boolean {
  return [...(campaign.windows[0]?.touchpoints.keys() ?? [])].some((key) =>
    mayRead(reader, guarded(key, campaign.manifest.brand.key, guards)),
  )
}

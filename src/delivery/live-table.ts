import type { Manifest, ManifestTouchpoint, ManifestWindow } from '../release/manifest.ts'
import type { Pointer } from '../release/ports.ts'

/** A campaign as its pointer names it. */
export interface LiveCampaign {
  readonly slug: string
  readonly state: Pointer['state']
  readonly release: number
  readonly manifest: Manifest
  /** Shows only when no promotion is on. */
  readonly evergreen: boolean
}

/** A place where campaigns show, and those that have a release for it: the one that wins comes first. */
export interface LiveTouchpoint {
  readonly key: string
  readonly name: string
  readonly channel: string
  readonly brand: string
  readonly public: boolean
  readonly campaigns: readonly LiveCampaign[]
}

/** All that delivery answers from. Never changed, only replaced as a whole. */
export interface LiveTable {
  readonly campaigns: ReadonlyMap<string, LiveCampaign>
  readonly touchpoints: ReadonlyMap<string, LiveTouchpoint>
}

/** What one touchpoint shows at one instant. */
export interface Showing {
  readonly campaign: LiveCampaign
  readonly window: ManifestWindow
  readonly touchpoint: ManifestTouchpoint
}

/** Which of several campaigns a touchpoint shows, in words for clients. */
export const SHOWING_RULE =
  "Of the promotions whose window is open, a touchpoint shows the one with the highest priority, then the latest start, then the first slug. When none is open it shows the brand's evergreen campaign; without one it answers 404 and says when the next begins. Windows include their first instant and not their last."

export const emptyTable: LiveTable = { campaigns: new Map(), touchpoints: new Map() }

/** Makes the table from the pointers and their manifests. Pure. */
export function tableOf(entries: readonly { pointer: Pointer; manifest: Manifest }[]): LiveTable {
  const campaigns = entries.map(({ pointer, manifest }): LiveCampaign => {
    const evergreen = manifest.brand.evergreen === pointer.campaign
    return { slug: pointer.campaign, state: pointer.state, release: pointer.release, manifest, evergreen }
  })
  const byTouchpoint = new Map<string, { of: LiveCampaign; as: ManifestTouchpoint }[]>()
  for (const of of campaigns.toSorted(byRank)) {
    for (const as of touchpointsOf(of.manifest).values()) byTouchpoint.set(as.key, [...(byTouchpoint.get(as.key) ?? []), { of, as }])
  }
  const touchpoints = new Map<string, LiveTouchpoint>()
  for (const [key, uses] of byTouchpoint) {
    // What a withdrawn release says of a touchpoint counts only while no live one says otherwise.
    const live = uses.filter(({ of }) => of.state === 'live')
    const [first, ...others] = live.length > 0 ? live : uses
    if (!first) continue
    const { name, channel } = first.as
    const isPublic = [first, ...others].every(({ as }) => as.public)
    touchpoints.set(key, { key, name, channel, brand: first.of.manifest.brand.key, public: isPublic, campaigns: live.map(({ of }) => of) })
  }
  return { campaigns: new Map(campaigns.map((campaign) => [campaign.slug, campaign])), touchpoints }
}

/** The window of a live campaign that is open at an instant. */
export function openWindow(campaign: LiveCampaign, now: Date): ManifestWindow | undefined {
  if (campaign.state !== 'live') return undefined
  const at = now.getTime()
  return campaign.manifest.windows.findLast(({ from, until }) => startOf(from) <= at && at < endOf(until))
}

/** What a touchpoint shows at an instant, by `SHOWING_RULE`. */
export function showingAt(touchpoint: LiveTouchpoint, now: Date): Showing | undefined {
  for (const campaign of touchpoint.campaigns) {
    const window = openWindow(campaign, now)
    const there = window?.touchpoints.find(({ key }) => key === touchpoint.key)
    if (window && there) return { campaign, window, touchpoint: there }
  }
  return undefined
}

/** The next instant at which a window of these campaigns opens or closes. */
export function nextEdge(campaigns: readonly LiveCampaign[], now: Date): Date | undefined {
  return soonest(
    campaigns.flatMap(({ manifest }) => manifest.windows.flatMap(({ from, until }) => [from, until])),
    now,
  )
}

/** The next instant at which a window of these campaigns opens. */
export function nextStart(campaigns: readonly LiveCampaign[], now: Date): Date | undefined {
  return soonest(
    campaigns.flatMap(({ manifest }) => manifest.windows.map(({ from }) => from)),
    now,
  )
}

function soonest(instants: readonly (string | null)[], now: Date): Date | undefined {
  const later = instants.flatMap((instant) => (instant === null ? [] : [Date.parse(instant)])).filter((instant) => instant > now.getTime())
  return later.length === 0 ? undefined : new Date(Math.min(...later))
}

const startOf = (from: string | null) => (from === null ? -Infinity : Date.parse(from))
const endOf = (until: string | null) => (until === null ? Infinity : Date.parse(until))
const firstStart = ({ manifest }: LiveCampaign) => Math.min(...manifest.windows.map(({ from }) => startOf(from)))

function byRank(a: LiveCampaign, b: LiveCampaign): number {
  if (a.evergreen !== b.evergreen) return a.evergreen ? 1 : -1
  const priority = b.manifest.campaign.priority - a.manifest.campaign.priority
  if (priority !== 0) return priority
  const [startA, startB] = [firstStart(a), firstStart(b)]
  if (startA !== startB) return startA > startB ? -1 : 1
  return a.slug < b.slug ? -1 : 1
}

/** A campaign has the same touchpoints in all its windows. */
function touchpointsOf(manifest: Manifest): Map<string, ManifestTouchpoint> {
  return new Map(manifest.windows.flatMap(({ touchpoints }) => touchpoints.map((touchpoint) => [touchpoint.key, touchpoint])))
}

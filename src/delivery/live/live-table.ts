import type { Manifest, ManifestTouchpoint, ManifestWindow } from '../../release/plan/index.ts'
import type { Pointer, ReleaseWindow } from '../../release/ports/index.ts'

/** A window of a release, its instants read: ms since 1970, `-Infinity` and `Infinity` where it is open. */
export interface LiveWindow {
  readonly opens: number
  readonly closes: number
  readonly window: ManifestWindow
  readonly touchpoints: ReadonlyMap<string, ManifestTouchpoint>
}

/** A campaign as its pointer names it. */
export interface LiveCampaign {
  readonly slug: string
  readonly state: Pointer['state']
  readonly release: number
  readonly manifest: Manifest
  readonly windows: readonly LiveWindow[]
  /** Shows only when no promotion is on. */
  readonly evergreen: boolean
}

/** A place where campaigns show, and those that have a release for it: the one that wins comes first. */
export interface LiveTouchpoint {
  readonly key: string
  readonly name: string
  readonly channel: string
  readonly brand: string
  readonly campaigns: readonly LiveCampaign[]
  /** When windows of these campaigns open, in order. */
  readonly starts: readonly number[]
}

/** A live campaign whose manifest is missing or damaged: what it shows is not known until it is mended. */
export interface LostCampaign {
  readonly slug: string
  readonly brand: string
  readonly release: number
  readonly manifest: string
  readonly windows: readonly { readonly opens: number; readonly closes: number }[]
}

/** All that delivery answers from. Never changed, only replaced as a whole. */
export interface LiveTable {
  readonly campaigns: ReadonlyMap<string, LiveCampaign>
  readonly touchpoints: ReadonlyMap<string, LiveTouchpoint>
  readonly lost: readonly LostCampaign[]
}

export const emptyTable: LiveTable = { campaigns: new Map(), touchpoints: new Map(), lost: [] }

/** Makes the table from the pointers and their manifests, and from live pointers whose manifest could not be read. Pure. */
export function tableOf(entries: readonly { pointer: Pointer; manifest: Manifest }[], unread: readonly Pointer[] = []): LiveTable {
  const campaigns = entries.map(({ pointer, manifest }): LiveCampaign => {
    const { campaign: slug, state, release } = pointer
    return { slug, state, release, manifest, evergreen: manifest.brand.evergreen === slug, windows: manifest.windows.map(liveWindow) }
  })
  const byTouchpoint = new Map<string, { of: LiveCampaign; as: ManifestTouchpoint }[]>()
  for (const of of ranked(campaigns)) {
    for (const as of touchpointsOf(of).values()) {
      const uses = byTouchpoint.get(as.key)
      if (uses) uses.push({ of, as })
      else byTouchpoint.set(as.key, [{ of, as }])
    }
  }
  const touchpoints = new Map<string, LiveTouchpoint>()
  for (const [key, uses] of byTouchpoint) {
    // What a withdrawn release says of a touchpoint counts only while no live one says otherwise.
    const live = uses.filter(({ of }) => of.state === 'live')
    const first = live[0] ?? uses[0]
    if (!first) continue
    const { name, channel } = first.as
    const shown = live.map(({ of }) => of)
    touchpoints.set(key, { key, name, channel, brand: first.of.manifest.brand.key, campaigns: shown, starts: startsOf(shown) })
  }
  return {
    campaigns: new Map(campaigns.map((campaign) => [campaign.slug, campaign])),
    touchpoints,
    lost: unread.map(({ campaign: slug, brand, release, manifest, windows }) => ({
      ...{ slug, brand, release, manifest },
      windows: windows.map(instantsOf),
    })),
  }
}

function instantsOf({ from, until }: ReleaseWindow) {
  return { opens: from === null ? -Infinity : Date.parse(from), closes: until === null ? Infinity : Date.parse(until) }
}

function liveWindow(window: ManifestWindow): LiveWindow {
  return { ...instantsOf(window), window, touchpoints: new Map(window.touchpoints.map((touchpoint) => [touchpoint.key, touchpoint])) }
}

/** When windows of campaigns open, in order. */
export function startsOf(campaigns: readonly Pick<LiveCampaign, 'windows'>[]): number[] {
  const starts = campaigns.flatMap(({ windows }) => windows.map(({ opens }) => opens))
  return starts.filter((start) => start !== -Infinity).sort((a, b) => a - b)
}

/** In the order of `SHOWING_RULE`. */
function ranked(campaigns: readonly LiveCampaign[]): LiveCampaign[] {
  const firstStarts = new Map(
    campaigns.map((campaign) => [campaign, campaign.windows.reduce((least, { opens }) => Math.min(least, opens), Infinity)]),
  )
  const startOf = (campaign: LiveCampaign) => firstStarts.get(campaign) ?? Infinity
  return campaigns.toSorted((a, b) => {
    if (a.evergreen !== b.evergreen) return a.evergreen ? 1 : -1
    const priority = b.manifest.campaign.priority - a.manifest.campaign.priority
    if (priority !== 0) return priority
    if (startOf(a) !== startOf(b)) return startOf(a) > startOf(b) ? -1 : 1
    return a.slug < b.slug ? -1 : 1
  })
}

/** A campaign has the same touchpoints in all its windows. */
function touchpointsOf({ windows }: LiveCampaign): Map<string, ManifestTouchpoint> {
  return new Map(windows.flatMap(({ touchpoints }) => [...touchpoints]))
}

import { composeView, UnknownChannelError } from '../../channels/index.ts'
import type { BaseView, Channel } from '../../channels/contract/index.ts'
import { hashOf } from '../../content/document/index.ts'
import { shortCode, trackedLink } from '../../content/addresses/index.ts'
import { atPhase, type Window, windowsOf } from '../../content/time/index.ts'
import type { Snapshot, Touchpoint } from '../../content/schema/index.ts'
import { type ChannelSet, failureOf, type ReleaseProblem, type ReleaseWindow } from '../ports/index.ts'
import { fallbacksOf } from './fallbacks.ts'
import { MANIFEST_SCHEMA, type ManifestLocale, type ManifestTouchpoint } from './manifest.ts'

/** One output to be, under the key that decides its bytes. */
export interface PlannedRendition {
  readonly key: string
  readonly size: string
  readonly format: string
}

export interface PlannedLocale extends Omit<ManifestLocale, 'renditions'> {
  readonly view: BaseView
  readonly renditions: readonly PlannedRendition[]
}

export interface PlannedTouchpoint extends Omit<ManifestTouchpoint, 'locales'> {
  readonly locales: readonly PlannedLocale[]
}

export interface PlannedWindow extends ReleaseWindow {
  readonly phase: Window['phase']
  readonly touchpoints: readonly PlannedTouchpoint[]
}

/** All that a release of a snapshot will hold, before anything is drawn. */
export interface Plan {
  /** Equal hashes are the same release but for its number. */
  readonly hash: string
  readonly windows: readonly PlannedWindow[]
  readonly problems: readonly ReleaseProblem[]
}

/** Chooses the words of every window, touchpoint and locale, and names each output by its key. Pure; what cannot be composed is a problem. */
export function planOf(snapshot: Snapshot, snapshotHash: string, channels: ChannelSet): Plan {
  const problems: ReleaseProblem[] = []
  const windows = windowsOf(snapshot.campaign, snapshot.brand.timeZone).map((window) => planWindow(snapshot, window, channels, problems))
  const hash = hashOf({
    schema: MANIFEST_SCHEMA,
    snapshot: snapshotHash,
    windows: windows.map(({ from, phase, touchpoints, until }) => ({ from, phase, touchpoints, until })),
  })
  // What is wrong with a touchpoint is wrong in all windows, and said once.
  const once = new Map(problems.map((problem) => [JSON.stringify({ ...problem, phase: '' }), problem]))
  return { hash, windows, problems: [...once.values()] }
}

function planWindow(snapshot: Snapshot, window: Window, channels: ChannelSet, problems: ReleaseProblem[]): PlannedWindow {
  const atWindow = atPhase(snapshot, window.phase)
  const touchpoints = snapshot.touchpoints.flatMap((touchpoint): PlannedTouchpoint[] => {
    const channel = channels.named(touchpoint.channel)
    if (!channel) {
      problems.push({ touchpoint: touchpoint.key, message: new UnknownChannelError(touchpoint.channel).message })
      return []
    }
    const locales = localesOf(atWindow, touchpoint).flatMap((locale) => {
      try {
        return [planLocale(atWindow, touchpoint, channel, locale, channels)]
      } catch (error) {
        problems.push({ touchpoint: touchpoint.key, locale, phase: window.phase, ...whereOf(error) })
        return []
      }
    })
    return [
      {
        key: touchpoint.key,
        name: touchpoint.name,
        channel: channel.name,
        public: touchpoint.public,
        defaultFormat: channel.spec.defaultFormat,
        locales,
      },
    ]
  })
  return { phase: window.phase, from: window.from, until: window.until, touchpoints }
}

function planLocale(snapshot: Snapshot, touchpoint: Touchpoint, channel: Channel, locale: string, channels: ChannelSet): PlannedLocale {
  const { campaign } = snapshot
  const view = composeView(channel, snapshot, touchpoint, locale)
  const url = campaign.callToAction.url
  return {
    locale,
    code: shortCode(campaign.slug, touchpoint.key, locale),
    link: url === null ? null : trackedLink(url, { campaign: campaign.slug, touchpoint: touchpoint.key, channel: channel.name, locale }),
    facts: view.facts,
    fallbacks: fallbacksOf(snapshot, locale),
    findings: view.findings,
    view,
    renditions: channels
      .targetsOf(channel, touchpoint)
      .flatMap(({ size, formats }) =>
        formats
          .filter((format) => channel.makes?.(view, format) ?? true)
          .map((format) => ({ key: channels.keyOf(view, { size, formats: [format] }, channel), size, format })),
      ),
  }
}

function localesOf(snapshot: Snapshot, touchpoint: Touchpoint): readonly string[] {
  return touchpoint.locales.length > 0 ? touchpoint.locales : snapshot.brand.locales
}

/** An error as the part of a problem that says what and, for templates, where. */
function whereOf(error: unknown): Pick<ReleaseProblem, 'message' | 'template' | 'line' | 'column'> {
  const { message, template, line, column } = failureOf(error)
  return { message, ...(template === undefined ? {} : { template, line, column }) }
}

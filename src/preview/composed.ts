import { composeView, UnknownChannelError } from '../channels/index.ts'
import type { BaseView, Channel } from '../channels/contract/index.ts'
import { direction } from '../content/text/index.ts'
import { nameOfPhase } from '../content/tables/index.ts'
import { atPhase, type PhaseName, windowsOf } from '../content/time/index.ts'
import type { Snapshot, Touchpoint } from '../content/schema/index.ts'
import { type ChannelSet, failureOf } from '../release/ports/index.ts'
import { besideOf, sizesOf } from './cards.ts'
import type { PreviewOrder, Wall, WallTouchpoint } from './wall.ts'

/** A touchpoint whose words are chosen, so that it can be drawn. */
export interface ComposedTouchpoint {
  readonly channel: Channel
  readonly touchpoint: Touchpoint
  readonly view: BaseView
}

/** A wall that knows nothing of what is live. */
export interface DraftWall extends Omit<Wall, 'touchpoints'> {
  readonly touchpoints: readonly Omit<WallTouchpoint, 'now'>[]
}

export interface Composed {
  readonly wall: DraftWall
  /** By key; those that cannot be drawn are left out. */
  readonly touchpoints: ReadonlyMap<string, ComposedTouchpoint>
}

/** Chooses the words of every touchpoint in one language and phase. What is asked for and is not there gives way to the usual. Pure. */
export function composeWall(snapshot: Snapshot, order: Pick<PreviewOrder, 'locale' | 'phase'>, channels: ChannelSet): Composed {
  const { brand, campaign } = snapshot
  const locale = brand.locales.find((one) => one === order.locale) ?? brand.defaultLocale
  const windows = windowsOf(campaign, brand.timeZone).map(({ phase }) => phase)
  // Dates that leave no time for anything are complained of; the words can be seen all the same.
  const phases: PhaseName[] = windows.length === 0 ? ['live'] : windows
  const phase = phases.find((one) => one === order.phase) ?? phases.find((one) => one === 'live') ?? phases[0] ?? 'live'
  const narrowed = atPhase(snapshot, phase)

  const drawable = new Map<string, ComposedTouchpoint>()
  const touchpoints = narrowed.touchpoints.map((touchpoint): Omit<WallTouchpoint, 'now'> => {
    const { key, name } = touchpoint
    const channel = channels.named(touchpoint.channel)
    const about = { key, name, channel: touchpoint.channel, kind: channel?.spec.label ?? touchpoint.channel }
    const nothing = { ...about, speaks: true, beside: [], findings: [], sizes: [] }
    if (!channel) return { ...nothing, failure: new UnknownChannelError(touchpoint.channel).message }
    if (touchpoint.locales.length > 0 && !touchpoint.locales.includes(locale)) return { ...nothing, speaks: false }
    try {
      const view = composeView(channel, narrowed, touchpoint, locale)
      drawable.set(key, { channel, touchpoint, view })
      return { ...nothing, beside: besideOf(channel, view), findings: view.findings, sizes: sizesOf(channel, touchpoint, view) }
    } catch (error) {
      return { ...nothing, failure: failureOf(error).message }
    }
  })
  const ownRules = Object.fromEntries(narrowed.touchpoints.flatMap((one) => Object.entries(channels.named(one.channel)?.spec.rules ?? {})))
  const names = phases.map((one) => ({ phase: one, name: nameOfPhase(one) }))
  return {
    wall: { kind: 'wall', locales: brand.locales, locale, direction: direction(locale), phases: names, phase, touchpoints, ownRules },
    touchpoints: drawable,
  }
}

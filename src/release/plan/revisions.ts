import type { Revision } from '../../channels/contract/index.ts'
import { hashOf } from '../../content/document/index.ts'
import type { ChannelSet } from '../ports/index.ts'
import type { Plan, PlannedLocale, PlannedTouchpoint, PlannedWindow } from './plan.ts'
import type { KeptRevision } from './kept-revision.ts'

/**
 * Which release last changed what receivers keep: `now` where that says something else than before, or where it was not there. All windows count
 * as one: they follow each other at the same receivers, and a later one must never look older.
 */
export function revisionsOf(
  { windows }: Pick<Plan, 'windows'>,
  before: readonly KeptRevision[],
  now: Revision,
  channels: ChannelSet,
): KeptRevision[] {
  const said = new Map<string, Omit<KeptRevision, keyof Revision>>()
  for (const { phase, touchpoints } of windows)
    for (const { key: touchpoint, channel, locales } of touchpoints)
      for (const { locale, view } of locales)
        for (const [name, content] of Object.entries(channels.named(channel)?.kept?.(view) ?? {})) {
          const id = JSON.stringify([touchpoint, locale, name])
          said.set(id, { touchpoint, locale, name, says: hashOf([said.get(id)?.says ?? '', phase, content]) })
        }
  const isSame = (one: Omit<KeptRevision, keyof Revision>, other: KeptRevision): boolean =>
    one.touchpoint === other.touchpoint && one.locale === other.locale && one.name === other.name && one.says === other.says
  return [...said.values()].map((one) => before.find((known) => isSame(one, known)) ?? { ...one, release: now.release, at: now.at })
}

/** The plan with its views told of their revisions, and its renditions under the keys that this gives. */
export function withRevisions(plan: Plan, revisions: readonly KeptRevision[], channels: ChannelSet): Plan {
  const revised = (window: PlannedWindow, { key, channel: name }: PlannedTouchpoint, planned: PlannedLocale): PlannedLocale => {
    const kept = revisions.filter(({ touchpoint, locale }) => touchpoint === key && locale === planned.locale)
    const channel = channels.named(name)
    if (kept.length === 0 || channel === undefined) return planned
    const told = kept.map((one) => [one.name, { release: one.release, at: later(one.at, window.from) }] as const)
    const view = { ...planned.view, revisions: Object.fromEntries(told) }
    const renditions = planned.renditions.map(({ size, format }) => ({
      key: channels.keyOf(view, { size, formats: [format] }, channel),
      size,
      format,
    }))
    return { ...planned, view, renditions }
  }
  const windows = plan.windows.map((window) => ({
    ...window,
    touchpoints: window.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      locales: touchpoint.locales.map((planned) => revised(window, touchpoint, planned)),
    })),
  }))
  return { ...plan, windows }
}

/** What a window shows is as new as its release, or as the window. */
const later = (at: string, from: string | null): string =>
  from === null || Date.parse(from) <= Date.parse(at) ? at : new Date(from).toISOString()

import type { Revision } from '../channels/channel.ts'
import { hashOf } from '../content/hash.ts'
import type { ChannelSet } from './channel-set.ts'
import type { Plan, PlannedLocale, PlannedTouchpoint, PlannedWindow } from './plan.ts'

/** A revision, and the hash of what it is of. */
export interface KeptRevision extends Revision {
  readonly says: string
}

/** The revisions of what receivers keep, by touchpoint, locale and name. */
export type Revisions = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, KeptRevision>>>>>>

type Named<Value> = Record<string, Value>

/**
 * Which release last changed what receivers keep: `now` where that says something else than before, or where it was not there. All windows count
 * as one: they follow each other at the same receivers, and a later one must never look older.
 */
export function revisionsOf({ windows }: Pick<Plan, 'windows'>, before: Revisions, now: Revision, channels: ChannelSet): Revisions {
  const said: Named<Named<Named<string>>> = {}
  for (const { phase, touchpoints } of windows)
    for (const { key, channel, locales } of touchpoints)
      for (const { locale, view } of locales)
        for (const [name, content] of Object.entries(channels.named(channel)?.kept?.(view) ?? {})) {
          const names = ((said[key] ??= {})[locale] ??= {})
          names[name] = hashOf([names[name] ?? '', phase, content])
        }
  const revised = (key: string, locale: string, name: string, says: string): KeptRevision => {
    const known = before[key]?.[locale]?.[name]
    return known?.says === says ? known : { ...now, says }
  }
  return mapNamed(said, (locales, key) =>
    mapNamed(locales, (names, locale) => mapNamed(names, (says, name) => revised(key, locale, name, says))),
  )
}

/** The plan with its views told of their revisions, and its renditions under the keys that this gives. */
export function withRevisions(plan: Plan, revisions: Revisions, channels: ChannelSet): Plan {
  const locale = (window: PlannedWindow, touchpoint: PlannedTouchpoint, planned: PlannedLocale): PlannedLocale => {
    const kept = revisions[touchpoint.key]?.[planned.locale]
    const channel = channels.named(touchpoint.channel)
    if (kept === undefined || channel === undefined) return planned
    const view = { ...planned.view, revisions: mapNamed(kept, ({ release, at }) => ({ release, at: later(at, window.from) })) }
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
      locales: touchpoint.locales.map((planned) => locale(window, touchpoint, planned)),
    })),
  }))
  return { ...plan, windows }
}

/** What a window shows is as new as its release, or as the window. */
const later = (at: string, from: string | null): string =>
  from === null || Date.parse(from) <= Date.parse(at) ? at : new Date(from).toISOString()

function mapNamed<Value, Mapped>(named: Readonly<Named<Value>>, map: (value: Value, name: string) => Mapped): Named<Mapped> {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, map(value, name)]))
}

import { countdownOf } from './countdown.ts'
import type { Campaign, Localized, Phase, Snapshot } from '../schema/index.ts'

/** Phases that somebody wrote, and those that a countdown makes. */
export type PhaseName = NonNullable<Snapshot['phase']>
type Timed = Pick<Campaign, 'phases' | 'offer' | 'countdown'>

/** When a phase shows: from `from` (included) until `until` (excluded), ISO instants; null is open. */
export interface Window {
  readonly phase: PhaseName
  readonly from: string | null
  readonly until: string | null
}

interface Written extends Window {
  readonly phase: Phase['name']
}

const order: readonly Phase['name'][] = ['teaser', 'live', 'last-day']

const startOf = (instant: string | null): number => (instant === null ? -Infinity : Date.parse(instant))
const endOf = (instant: string | null): number => (instant === null ? Infinity : Date.parse(instant))
/** The campaign's phases in the order in which they are told, with the live one between its frame even if nobody wrote it down. */
function inOrder({ phases }: Pick<Campaign, 'phases'>): Written[] {
  const written = phases.map(({ name, from, until }) => ({ phase: name, from, until }))
  const live: Written[] = written.some(({ phase }) => phase === 'live') ? [] : [{ phase: 'live', from: null, until: null }]
  return [...written, ...live].sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase) || startOf(a.from) - startOf(b.from))
}

/**
 * Where each phase begins: an open start follows the phase before it, and a live phase after an open-ended teaser the offer's first day.
 * A last day that nothing dates is left out: it would otherwise swallow the whole campaign.
 */
function dated(campaign: Pick<Campaign, 'phases' | 'offer'>): Window[] {
  return inOrder(campaign).flatMap((window, index, all) => {
    const previous = all[index - 1]
    const from = window.from ?? previous?.until ?? (previous && window.phase === 'live' ? campaign.offer.validFrom : null)
    return from === null && window.phase === 'last-day' ? [] : [{ ...window, from }]
  })
}

/** The windows of a countdown: parts of the live phase, and of a last day that somebody wrote, which no step takes the place of. */
function countedDown(campaign: Timed, timeZone: string, written: readonly Window[]): Window[] {
  const live = written.find(({ phase }) => phase === 'live')
  const lastDay = written.find(({ phase }) => phase === 'last-day')
  if (live === undefined) return []
  return countdownOf(campaign, timeZone).flatMap(({ phase, from }) => {
    if (phase === 'last-day' && lastDay) return []
    const { until } = phase === 'last-hours' && lastDay ? lastDay : live
    if (startOf(from) >= endOf(until)) return []
    return [{ phase, from: startOf(from) < startOf(live.from) ? live.from : from, until }]
  })
}

/**
 * When each phase of a campaign shows, in order and without overlap; at an instant in none of them the campaign shows nothing.
 * By default there is one window, `live`, open until the offer ends. An open start follows the phase before, an open end gives way to
 * the phase after, and where two overlap the later phase wins; a countdown's steps lie within the live phase. No window outlasts the
 * offer; one that never shows is left out. Days begin at midnight in `timeZone`, an IANA name.
 */
export function windowsOf(campaign: Timed, timeZone: string): Window[] {
  const written = dated(campaign)
  const counted = countedDown(campaign, timeZone, written)
  const [lastHours, days] = [counted.filter(({ phase }) => phase === 'last-hours'), counted.filter(({ phase }) => phase !== 'last-hours')]
  const isLastDay = ({ phase }: Window): boolean => phase === 'last-day'
  const phases = [...written.filter((one) => !isLastDay(one)), ...days, ...written.filter(isLastDay), ...lastHours]
  return phases.flatMap((window, index) => {
    const later = phases.slice(index + 1).map(({ from }) => from)
    if (later.includes(null)) return []
    const ends = [window.until, campaign.offer.validUntil, ...later]
    const until = ends.reduce((first, end) => (endOf(end) < endOf(first) ? end : first))
    return startOf(window.from) < endOf(until) ? [{ ...window, until }] : []
  })
}

/**
 * The window that an instant (ms since 1970) falls into, if any.
 * @internal exported for tests
 */
export function windowAt(windows: readonly Window[], now: number): Window | undefined {
  return windows.find(({ from, until }) => startOf(from) <= now && now < endOf(until))
}

function merged(base: Localized, over: Localized | undefined): Localized {
  const written = Object.entries(over ?? {}).filter(([, text]) => text !== undefined && text.trim() !== '')
  return { ...base, ...Object.fromEntries(written) }
}

/** The written phase whose words are told in a phase: its own; else the last hours are told like the last day, and both like the live phase. */
export function toldLike(name: PhaseName, { phases }: Pick<Campaign, 'phases'>): Phase | undefined {
  const written = (of: PhaseName) => phases.find((phase) => phase.name === of)
  if (name === 'teaser') return written(name)
  return (name === 'last-hours' || name === 'last-day' ? written('last-day') : undefined) ?? written('live')
}

/** The snapshot as it reads during a phase: the phase's own headline and summary stand in for the campaign's, locale by locale. */
export function atPhase(snapshot: Snapshot, name: PhaseName): Snapshot {
  const phase = toldLike(name, snapshot.campaign)
  if (!phase) return { ...snapshot, phase: name }
  const { headline, summary } = snapshot.campaign
  const campaign = { ...snapshot.campaign, headline: merged(headline, phase.headline), summary: merged(summary, phase.summary) }
  return { ...snapshot, phase: name, campaign }
}

/** The phase whose words a snapshot tells: that of its time, or the live one where its own says nothing else. Undefined while it tells the whole campaign. */
export function wordedPhase({ phase, campaign }: Snapshot): PhaseName | undefined {
  if (phase === undefined) return undefined
  const told = toldLike(phase, campaign)
  const says = [told?.headline, told?.summary].some((words) => Object.keys(words ?? {}).length > 0)
  return told !== undefined && says ? told.name : 'live'
}

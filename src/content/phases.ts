import type { Campaign, Localized, Phase, Snapshot } from './snapshot.ts'

export type PhaseName = Phase['name']

/** When a phase shows: from `from` (included) until `until` (excluded), ISO instants; null is open. */
export interface Window {
  readonly phase: PhaseName
  readonly from: string | null
  readonly until: string | null
}

const order: readonly PhaseName[] = ['teaser', 'live', 'last-day']

const startOf = (instant: string | null): number => (instant === null ? -Infinity : Date.parse(instant))
const endOf = (instant: string | null): number => (instant === null ? Infinity : Date.parse(instant))
/** The campaign's phases in the order in which they are told, with the live one between its frame even if nobody wrote it down. */
function inOrder({ phases }: Pick<Campaign, 'phases'>): Window[] {
  const written = phases.map(({ name, from, until }) => ({ phase: name, from, until }))
  const live: Window[] = written.some(({ phase }) => phase === 'live') ? [] : [{ phase: 'live', from: null, until: null }]
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

/**
 * When each phase of a campaign shows, in order and without overlap; at an instant in none of them the campaign shows nothing.
 * By default there is one window, `live`, open until the offer ends. An open start follows the phase before, an open end gives way to
 * the phase after, and where two overlap the later phase wins. No window outlasts the offer; one that never shows is left out.
 */
export function windowsOf(campaign: Pick<Campaign, 'phases' | 'offer'>): Window[] {
  const phases = dated(campaign)
  return phases.flatMap((window, index) => {
    const later = phases.slice(index + 1).map(({ from }) => from)
    if (later.includes(null)) return []
    const ends = [window.until, campaign.offer.validUntil, ...later]
    const until = ends.reduce((first, end) => (endOf(end) < endOf(first) ? end : first))
    return startOf(window.from) < endOf(until) ? [{ ...window, until }] : []
  })
}

/** The window that an instant (ms since 1970) falls into, if any. */
export function windowAt(windows: readonly Window[], now: number): Window | undefined {
  return windows.find(({ from, until }) => startOf(from) <= now && now < endOf(until))
}

function merged(base: Localized, over: Localized | undefined): Localized {
  const written = Object.entries(over ?? {}).filter(([, text]) => text !== undefined && text.trim() !== '')
  return { ...base, ...Object.fromEntries(written) }
}

/** The snapshot as it reads during a phase: the phase's own headline and summary stand in for the campaign's, locale by locale. */
export function atPhase(snapshot: Snapshot, name: PhaseName): Snapshot {
  const phase = snapshot.campaign.phases.find((candidate) => candidate.name === name)
  if (!phase) return { ...snapshot, phase: name }
  const { headline, summary } = snapshot.campaign
  const campaign = { ...snapshot.campaign, headline: merged(headline, phase.headline), summary: merged(summary, phase.summary) }
  return { ...snapshot, phase: name, campaign }
}

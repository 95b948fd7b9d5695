const names: Readonly<Record<string, string>> = { teaser: 'Teaser', live: 'Live', 'last-day': 'Last day', 'last-hours': 'Last hours' }

/** A phase for people: "Last day" for last-day, "3 days left" for countdown-3. */
export function nameOfPhase(phase: string): string {
  return names[phase] ?? phase.replace(/^countdown-1$/, '1 day left').replace(/^countdown-(\d+)$/, '$1 days left')
}

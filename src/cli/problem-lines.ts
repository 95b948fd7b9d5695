import type { Problem } from '../content/findings/index.ts'
import type { ReleaseProblem } from '../release/ports/index.ts'
import { findingsOf, type SheetManifest } from './sheet-manifest.ts'

/** One line for each problem of a document: `campaign.json: error at campaign.offer.validUntil: …`. */
export function documentLines(file: string, problems: readonly Problem[]): string[] {
  return problems.map(({ path, severity, message }) => `${file}: ${severity}${path === '' ? '' : ` at ${path}`}: ${message}`)
}

/** One line for what could not be made or was found, with the template's line where one is at fault. */
export function renderLine(severity: 'error' | 'warning', problem: ReleaseProblem): string {
  const { phase, touchpoint, locale, size, side, format, template, line, rule, place, field, message } = problem
  const where = [phase === 'live' ? undefined : phase, touchpoint, locale, size, side].filter((word) => word !== undefined && word !== '')
  const what = rule === undefined ? format : field === undefined ? [rule, place].filter(Boolean).join(' ') : `${rule} at ${field}`
  const source = template === undefined ? '' : ` (${template}${line === undefined ? '' : `:${line}`})`
  return `${severity}: ${[where.join(' '), what].filter(Boolean).join(', ')}: ${message}${source}`
}

/** What keeps a campaign from going live, then what should be looked at. */
export function manifestLines({ problems, windows }: SheetManifest): string[] {
  const warnings = findingsOf(windows).filter(({ severity }) => severity === 'warning')
  return [...problems.map((problem) => renderLine('error', problem)), ...warnings.map((finding) => renderLine('warning', finding))]
}

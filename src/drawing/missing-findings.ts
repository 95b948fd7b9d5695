import type { Finding } from '../content/finding.ts'
import type { PrintableText } from './printable-text.ts'

const quoted = (clusters: readonly string[]): string => [...new Set(clusters)].map((cluster) => `"${cluster}"`).join(', ')

/** What was left out of a text because no font has it. */
export function missingFindings(place: string, { emoji, missing }: PrintableText): Finding[] {
  const reading = missing.filter((one) => one.reading).map(({ cluster }) => cluster)
  const signs = missing.filter((one) => !one.reading).map(({ cluster }) => cluster)
  const findings: Finding[] = []
  if (reading.length > 0) {
    findings.push({
      rule: 'font-coverage',
      severity: 'blocker',
      place,
      message: `No font of this brand has ${quoted(reading)}, so the text is incomplete. Add a font file that has these characters.`,
      actual: [...new Set(reading)].join(''),
    })
  }
  if (signs.length > 0) {
    findings.push({
      rule: 'font-coverage',
      severity: 'warning',
      place,
      message: `No font has ${quoted(signs)}; left out.`,
      actual: [...new Set(signs)].join(''),
    })
  }
  if (emoji.length > 0) {
    findings.push({
      rule: 'emoji-dropped',
      severity: 'info',
      place,
      message: `Emoji are not drawn: ${quoted(emoji)} left out.`,
      actual: emoji.join(''),
    })
  }
  return findings
}

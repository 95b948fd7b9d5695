import { type Finding, finding } from '../../content/findings/index.ts'
import { packagesFor } from '../families/index.ts'
import type { Paragraph } from '../text/shaping/index.ts'

const quoted = (clusters: readonly string[]): string => [...new Set(clusters)].map((cluster) => `"${cluster}"`).join(', ')

/** What a person can do about characters that no font has. */
function mend(clusters: readonly string[], language: string): string {
  const packages = packagesFor(clusters.join(''), language)
  const install =
    packages.length === 0 ? '' : `, or run "npm install ${packages.join(' ')}" and start again: that font is then taken by itself`
  return `Add a font file that has these characters${install}.`
}

/** What was left out of a text because no font has it: nothing that somebody wrote vanishes without an error. */
export function missingFindings(place: string, { emoji, missing, style }: Pick<Paragraph, 'emoji' | 'missing' | 'style'>): Finding[] {
  const clusters = [...new Set(missing.map(({ cluster }) => cluster))]
  const findings: Finding[] = []
  if (clusters.length > 0) {
    findings.push(
      finding('font-coverage', {
        place,
        message: `No font of this brand has ${quoted(clusters)}, so the text is incomplete. ${mend(clusters, style.language)}`,
        actual: clusters.join(''),
      }),
    )
  }
  if (emoji.length > 0) {
    findings.push(
      finding('emoji-dropped', {
        place,
        message: `No font draws ${quoted(emoji)} as one picture, so the text is incomplete. Take it out of the text, or choose another emoji.`,
        actual: emoji.join(''),
      }),
    )
  }
  return findings
}

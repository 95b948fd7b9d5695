import { nameOfLocale } from '../../content/text/index.ts'
import type { ReleaseFindings } from '../../collections/campaigns/index.ts'
import type { FindingScope } from '../../release/findings/index.ts'

/** So many names are read at a glance; of more only the number is said. */
const GLANCE = 4

/** What there is in a release, to say where a finding stands in it. */
export type Whole = Pick<ReleaseFindings, 'locales' | 'phases' | 'touchpoints'>

/** "Website · Bulgarian, Slovak · 300×250, 728×90": where a finding stands. `brief` counts what are too many to be read at a glance. */
export function scopeWords({ phases, touchpoints, locales, sizes, formats }: FindingScope, whole: Whole, brief: boolean): string {
  const list = (names: readonly string[], noun: string) => (brief && names.length > GLANCE ? `${names.length} ${noun}` : names.join(', '))
  const isEverywhere = locales.length > 1 && locales.length === whole.locales.length
  return [
    // Most campaigns have no phases to speak of.
    whole.phases.length > 1 && phases.length < whole.phases.length ? list(phases.map(phaseName), 'phases') : '',
    list(
      touchpoints.map((key) => whole.touchpoints[key] ?? key),
      'touchpoints',
    ),
    isEverywhere ? 'all languages' : list(locales.map(languageName), 'languages'),
    list(sizes.map(sizeName), 'sizes'),
    brief ? '' : formats.map(formatName).join(', '),
  ]
    .filter((words) => words !== '')
    .join(' · ')
}

/** "Bulgarian" for bg. */
export const languageName = (locale: string): string => nameOfLocale(locale).replace(/ \([^)]*\)$/, '')

/** "300×250" for 300x250, "A5" for a5. */
export const sizeName = (size: string): string => (/^\d+x\d+$/.test(size) ? size.replace('x', '×') : size.toUpperCase())

/** "WEBP" for webp. */
export const formatName = (format: string): string => format.toUpperCase()
const phaseName = (phase: string): string => (phase === 'live' ? 'while it is on' : `phase “${phase}”`)

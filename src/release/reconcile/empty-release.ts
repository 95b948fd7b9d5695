import type { Snapshot } from '../../content/schema/index.ts'
import type { Plan } from '../plan/index.ts'
import type { ReleaseProblem } from '../ports/index.ts'

/** Why a plan without any rendition is no release; undefined where it has one. It would take from all touchpoints what they show, without a word. */
export function emptyRelease({ windows }: Plan, { brand, touchpoints }: Snapshot): ReleaseProblem | undefined {
  const locales = windows.flatMap((window) => window.touchpoints.flatMap((touchpoint) => touchpoint.locales))
  if (locales.some(({ renditions }) => renditions.length > 0)) return undefined
  const message =
    touchpoints.length === 0
      ? `No touchpoint shows this campaign. Choose touchpoints of ${brand.name} for it, or add one to the brand.`
      : `Nothing is made for its touchpoints (${touchpoints.map(({ key }) => key).join(', ')}). Look at their languages, sizes and formats.`
  return { place: 'campaign.touchpoints', message }
}

import type { Problem } from '../content/problem.ts'
import type { CampaignDocument } from '../content/snapshot.ts'
import { checkAdaptations } from './check-adaptations.ts'
import { checkLayouts } from './check-layouts.ts'
import { checkTargets } from './check-targets.ts'
import { allChannels } from './registry.ts'

/** What a written document names and no channel has: places for own words, layouts, sizes and formats. The hub's forms offer only those there are. */
export function checkNames(document: CampaignDocument): Problem[] {
  const channels = allChannels()
  return [...checkAdaptations(document, channels), ...checkLayouts(document), ...checkTargets(document, channels)]
}

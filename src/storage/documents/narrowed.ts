import { type Problem, problemAt } from '../../content/findings/index.ts'
import { list, type Stored } from './stored.ts'
import type { StoredParts } from './document-of.ts'

/**
 * Whether a campaign or a client is for some touchpoints only. An empty list means all, but one that has been emptied means none: of what it named
 * nothing is left.
 */
export function isNarrowed({ touchpoints, narrowed }: Stored): boolean {
  return narrowed === true || list(touchpoints).length > 0
}

/** A campaign all of whose touchpoints are gone shows nowhere until somebody says where. Pure. */
export function lostTouchpoints({ campaign, touchpoints }: Pick<StoredParts, 'campaign' | 'touchpoints'>): Problem[] {
  if (!isNarrowed(campaign) || touchpoints.length > 0) return []
  return [problemAt('campaign.touchpoints', 'error', LOST)]
}

const LOST =
  'None of the touchpoints that this campaign was limited to is there any more, or they are of another brand. Choose where it shows; to show it everywhere, choose all.'

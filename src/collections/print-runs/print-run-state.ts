import type { Payload } from 'payload'
import { findHub } from '../../runtime/index.ts'
import type { Manifest } from '../../release/plan/index.ts'

export interface PrintRunState {
  /** What is live says something else by now, or nothing. */
  readonly outdated: boolean
  /** That as a sentence: "Printed from release 3, which is no longer live. …" */
  readonly says: string
}

const shows = ({ windows }: Manifest, file: unknown): boolean =>
  windows.some(({ touchpoints }) =>
    touchpoints.some(({ locales }) => locales.some(({ renditions }) => renditions.some(({ sha256 }) => sha256 === file))),
  )

/**
 * Whether an edition says what is live. A newer release need not make it wrong: what counts is whether the flyer is still the same file.
 * While the hub does not know what is live, no edition is outdated.
 */
export function stateOf(run: Readonly<Record<string, unknown>>, payload: Payload): PrintRunState {
  const printed = `Printed from release ${String(run.release)}`
  const live = findHub(payload)?.live
  if (!live?.isLoaded) return { outdated: false, says: `${printed}.` }
  const campaign = live.table.campaigns.get(String(run.campaign))
  if (campaign?.state !== 'live')
    return { outdated: true, says: `Outdated. ${printed}, which is no longer live; nothing of this campaign is.` }
  if (campaign.release === run.release) return { outdated: false, says: `${printed}, which is live.` }
  if (shows(campaign.manifest, run.rendition))
    return { outdated: false, says: `${printed}. Release ${campaign.release} is live and shows the same.` }
  return { outdated: true, says: `Outdated. ${printed}, which is no longer live; release ${campaign.release} shows something else.` }
}

import { checkDocument, checkMissing, checkOver } from '../../content/checks/index.ts'
import { longKeys } from '../../content/document/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import { checkAdaptations } from './check-adaptations.ts'
import { checkLayouts } from './check-layouts.ts'
import { checkTargets } from './check-targets.ts'
import { allChannels } from '../index.ts'

/**
 * The list of checks for a campaign's document. The command line, `renderCampaign`, the admin (problems, preview, publishing) and a release all
 * go by it: errors keep the document from being shown, warnings do not. Pure.
 */
export function checkCampaign(document: CampaignDocument, now: Date): Problem[] {
  const channels = allChannels()
  return [
    ...checkDocument(document),
    ...checkOver(document, now),
    ...checkAdaptations(document, channels),
    ...checkLayouts(document),
    ...checkTargets(document, channels),
  ]
}

/** The same for a file, whose keys nobody has judged. In the hub they are judged when they are entered, and old ones go on working. */
export function checkFile(document: CampaignDocument, now: Date): Problem[] {
  return [...checkCampaign(document, now), ...longKeys(document)]
}

/**
 * The same for a campaign that is to be published, which has to be translated: in a file another language stands in. What is live stays live
 * when its brand comes to speak one more language, so a release does not ask for this.
 */
export function checkPublishing(document: CampaignDocument, now: Date): Problem[] {
  return [...checkCampaign(document, now), ...untranslated(document)]
}

/** Texts that people publish in every language of the brand. */
const REQUIRED = /^campaign\.(headline|callToAction\.label|images\.\d+\.alt)\.([^.]+)$/

function untranslated(document: CampaignDocument): Problem[] {
  return checkMissing(document).flatMap(({ path, severity }) => {
    const locale = REQUIRED.exec(path)?.[2]
    if (locale === undefined || severity === 'error') return []
    const message = `Missing in ${nameOfLocale(locale)}. Switch the language above and write it, or take the language away from the brand.`
    return [problemAt(path, 'error', message)]
  })
}

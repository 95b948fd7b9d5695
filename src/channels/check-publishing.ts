import { checkMissing } from '../content/check-missing.ts'
import { checkOver } from '../content/check-over.ts'
import { checkDocument } from '../content/check.ts'
import { nameOfLocale } from '../content/language-names.ts'
import { problemAt, type Problem } from '../content/problem.ts'
import type { CampaignDocument } from '../content/snapshot.ts'
import { checkAdaptations } from './check-adaptations.ts'
import { checkLayouts } from './check-layouts.ts'
import { allChannels } from './registry.ts'

/** Texts that people publish in every language of the brand. A seed or an import may leave one out: then another language stands in. */
const REQUIRED = /^campaign\.(headline|callToAction\.label|images\.\d+\.alt)\.([^.]+)$/

/** What keeps a document that can be read from being published, and what it should be warned of. Pure. */
export function checkPublishing(document: CampaignDocument, now: Date): Problem[] {
  const named = [...checkAdaptations(document, allChannels()), ...checkLayouts(document)]
  return [...checkDocument(document), ...checkOver(document, now), ...named, ...untranslated(document)]
}

function untranslated(document: CampaignDocument): Problem[] {
  return checkMissing(document).flatMap(({ path, severity }) => {
    const locale = REQUIRED.exec(path)?.[2]
    if (locale === undefined || severity === 'error') return []
    const message = `Missing in ${nameOfLocale(locale)}. Switch the language above and write it, or take the language away from the brand.`
    return [problemAt(path, 'error', message)]
  })
}

import { DocumentError, type Problem } from '../../content/findings/index.ts'
import { withProposedSlug } from '../../content/document/index.ts'
import { readDocument } from '../../content/reading/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import { checkFile } from './check-campaign.ts'

/** A campaign that can be frozen, and what should be looked at all the same. */
export interface ReadCampaign {
  readonly document: CampaignDocument
  readonly warnings: readonly Problem[]
}

/**
 * Reads and checks the JSON of a `campaign.json`; one without a slug gets one out of its headline.
 * @throws DocumentError with every problem and its place, warnings too.
 */
export function readCampaignValue(value: unknown, now: Date): ReadCampaign {
  const document = readDocument(withProposedSlug(value))
  const problems = checkFile(document, now)
  if (problems.some(({ severity }) => severity === 'error')) throw new DocumentError(problems)
  return { document, warnings: problems }
}

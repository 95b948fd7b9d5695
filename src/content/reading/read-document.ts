import type { z } from 'zod'
import { DocumentError, plainErrors, type Problem, problemAt } from '../findings/index.ts'
import { unknownKeys } from './unknown-keys.ts'
import { campaignDocument, type CampaignDocument } from '../schema/index.ts'

/** Zod's errors as problems of the house, each at its path. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => problemAt(path.map(String).join('.'), 'error', message))
}

/** Reads a parsed `campaign.json`, filling in defaults. Throws DocumentError with every problem of its shape, and every name that means nothing. */
export function readDocument(value: unknown): CampaignDocument {
  const read = campaignDocument.safeParse(value, plainErrors)
  if (!read.success) throw new DocumentError(problemsOf(read.error))
  const stray = unknownKeys(value, read.data)
  if (stray.length > 0) throw new DocumentError(stray)
  return read.data
}

import type { z } from 'zod'
import { DocumentError, problemAt, type Problem } from './problem.ts'
import { strayNames } from './stray-names.ts'
import { campaignDocument, type CampaignDocument } from './snapshot.ts'

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  tuple: 'a list',
}

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Is missing: give ${kinds[issue.expected] ?? issue.expected}.`
        : `Must be ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value':
      return `Must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`
    case 'invalid_key':
      return `The name ${JSON.stringify(issue.path.at(-1))} does not belong here${issue.issues[0] ? `: it is ${issue.issues[0].message}` : ''}.`
    case 'too_small':
      return issue.origin === 'number' ? `Must be at least ${issue.minimum}.` : 'Must not be empty.'
    case 'too_big':
      return `Must be at most ${issue.maximum}.`
    case 'invalid_union':
      if ('discriminator' in issue && issue.discriminator !== undefined) return `Is of no known ${issue.discriminator}.`
      return 'Must name a file, like { "file": "images/terrace.svg" }.'
    default:
      return `This is ${issue.message}.`
  }
}

/** Zod's errors as problems of the house, each at its path. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => problemAt(issue.path.map(String).join('.'), 'error', sayIssue(issue)))
}

/** Reads a parsed `campaign.json`, filling in defaults. Throws DocumentError with every problem of its shape, and every name that means nothing. */
export function readDocument(value: unknown): CampaignDocument {
  const read = campaignDocument.safeParse(value, { reportInput: true })
  if (!read.success) throw new DocumentError(problemsOf(read.error))
  const stray = strayNames(value, read.data)
  if (stray.length > 0) throw new DocumentError(stray)
  return read.data
}

import { readFile } from 'node:fs/promises'
import { checkAdaptations } from '../channels/check-adaptations.ts'
import { checkTargets } from '../channels/check-targets.ts'
import { checkLayouts } from '../channels/check-layouts.ts'
import { allChannels } from '../channels/registry.ts'
import { checkDocument } from '../content/check.ts'
import { DocumentError, problemAt, type Problem } from '../content/problem.ts'
import { withProposedSlug } from '../content/propose-slug.ts'
import { readDocument } from '../content/read-document.ts'
import type { CampaignDocument } from '../content/snapshot.ts'

/** A campaign that can be frozen, and what should be looked at all the same. */
export interface ReadCampaign {
  readonly document: CampaignDocument
  readonly warnings: readonly Problem[]
}

/**
 * Reads and checks a `campaign.json`; one without a slug gets one out of its headline.
 * @throws DocumentError with every problem and its place.
 */
export async function readCampaign(file: string): Promise<ReadCampaign> {
  const document = readDocument(withProposedSlug(parsed(await text(file))))
  const channels = allChannels()
  const named = [...checkAdaptations(document, channels), ...checkLayouts(document), ...checkTargets(document, channels)]
  const problems = [...checkDocument(document), ...named]
  if (problems.some(({ severity }) => severity === 'error')) throw new DocumentError(problems)
  return { document, warnings: problems }
}

async function text(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new DocumentError([problemAt('', 'error', reasonOf(cause))], { cause })
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''))
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new DocumentError([problemAt(placeIn(source, said), 'error', `This is not JSON: ${said}`)], { cause })
  }
}

/** Node tells an offset, an editor wants line and column. */
function placeIn(source: string, said: string): string {
  const offset = /at position (\d+)/.exec(said)?.[1]
  if (offset === undefined) return ''
  const before = source.slice(0, Number(offset)).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder: name the campaign.json in it.',
  EACCES: 'This file may not be read.',
}

/** Why the system would not do it, said for people. */
export function reasonOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return reasons[String(code)] ?? (error instanceof Error ? error.message : String(error))
}

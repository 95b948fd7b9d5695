import { readFile } from 'node:fs/promises'
import { type ReadCampaign, readCampaignValue } from '../channels/checks/index.ts'
import { DocumentError, problemAt } from '../content/findings/index.ts'
import { NotUtf8Error, utf8Text } from '../content/text/index.ts'
import { reasonOf } from '../render/index.ts'

/**
 * Reads and checks a `campaign.json`; one without a slug gets one out of its headline.
 * @throws DocumentError with every problem and its place.
 */
export async function readCampaign(file: string): Promise<ReadCampaign> {
  return readCampaignValue(parsed(await text(file)), new Date())
}

async function text(file: string): Promise<string> {
  try {
    return utf8Text(await readFile(file))
  } catch (cause) {
    const place = cause instanceof NotUtf8Error ? `line ${cause.line}, column ${cause.column}` : ''
    throw new DocumentError([problemAt(place, 'error', reasonOf(cause, 'campaign.json'))], { cause })
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
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

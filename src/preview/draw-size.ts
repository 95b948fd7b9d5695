import { hashOfBytes } from '../content/document/index.ts'
import type { Failure, RenditionRow } from '../release/ports/index.ts'
import type { Renderer } from '../release/render/index.ts'
import { cardOf, type CardPorts, type Output, type ReadPicture } from './card-of.ts'
import type { SizeToDraw } from './size-to-draw.ts'
import { storedOutput, type StoredPorts } from './stored-output.ts'
import type { CardPlace, PreviewEvent } from './wall.ts'

export interface DrawPorts extends CardPorts, StoredPorts {
  readonly renderer: Renderer
  /** Hash of the bytes that the live release of a campaign has for a place; undefined where it has none. */
  liveHash(campaign: string, phase: string, locale: string, place: CardPlace): string | undefined
}

/** Where a size is shown, and to whom. */
export interface DrawnFor {
  readonly campaign: string
  readonly phase: string
  /** Keys that whoever asks has already. */
  readonly has: readonly string[]
}

/**
 * Draws one size in one job, behind the jobs of releases: its sides are laid out together. What a release has drawn already is taken from the
 * store, and what is seen already is not drawn.
 */
export async function drawSize(wanted: SizeToDraw, drawnFor: DrawnFor, ports: DrawPorts, signal: AbortSignal): Promise<PreviewEvent[]> {
  const { touchpoint, channel, view, size, formats, usual } = wanted
  const rows = await ports.renditions.find([...new Set([...formats, ...(usual ? [usual] : [])].map(({ key }) => key))])
  const isLive = isReleased(rows, wanted, drawnFor, ports)
  const placeOf = (format: string): CardPlace => ({ touchpoint, size, format })

  const pictures: ReadPicture = (sha256) => pictureIn(sha256, ports)
  const finished = async ({ format, key }: SizeToDraw['formats'][number], output: Output, read: ReadPicture): Promise<PreviewEvent> =>
    cardOf({ view, place: placeOf(format), key, isLive }, output, read, ports)
  const unknown: SizeToDraw['formats'][number][] = []
  const events = await Promise.all(
    formats.map(async (one): Promise<PreviewEvent[]> => {
      const { format, key } = one
      const row = rows.get(key)
      if (drawnFor.has.includes(key)) return [{ kind: 'same', ...placeOf(format), key, isLive }]
      const stored = row && (await storedOutput(row, ports))
      if (stored) return [await finished(one, stored, pictures)]
      unknown.push(one)
      return []
    }),
  )
  if (unknown.length === 0) return events.flat()

  const failed = (format: string, message: string): PreviewEvent => ({ kind: 'failed', ...placeOf(format), message })
  const target = { size, formats: [...new Set(unknown.flatMap(({ format, pictures: beside }) => [format, ...beside]))] }
  const result = await ports.renderer.render({ channel, view, target }, { yields: true, signal })
  if (!result.ok) return [...events.flat(), ...unknown.map(({ format }) => failed(format, said(result.failure)))]
  const drawn = new Map(result.outputs.map(({ bytes }) => [hashOfBytes(bytes), bytes]))
  const made = unknown.map(async (one) => {
    const output = result.outputs.find(({ format }) => format === one.format)
    const read: ReadPicture = async (sha256) => drawn.get(sha256) ?? pictures(sha256)
    return output ? finished(one, output, read) : failed(one.format, 'The channel did not draw this format.')
  })
  return [...events.flat(), ...(await Promise.all(made))]
}

/** Whether a size is live as it is. */
function isReleased(
  rows: ReadonlyMap<string, RenditionRow>,
  { touchpoint, size, view, usual }: SizeToDraw,
  { campaign, phase }: DrawnFor,
  { liveHash }: DrawPorts,
): boolean {
  const row = usual && rows.get(usual.key)
  return row !== undefined && row.sha256 === liveHash(campaign, phase, view.locale, { touchpoint, size, format: usual?.format ?? '' })
}

/** A picture that is stored, or among the uploads; undefined where it is neither. */
async function pictureIn(sha256: string, { sources }: DrawPorts): Promise<Uint8Array | undefined> {
  // An address in somebody's words that names no picture of ours stays as it is.
  return sources.read(sha256).catch(() => undefined)
}

function said({ message, template, line }: Failure): string {
  return template === undefined || message.includes(template) ? message : `${message} (${template}:${line ?? 1})`
}

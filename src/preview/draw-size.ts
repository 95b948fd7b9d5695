import { hashOfBytes } from '../content/hash.ts'
import type { ChannelSet } from '../release/channel-set.ts'
import type { RenditionRow } from '../release/ports.ts'
import type { Renderer, RenderFailure } from '../release/render-job.ts'
import { cardOf, type CardPorts, type Output, type ReadPicture } from './card-of.ts'
import type { ComposedTouchpoint } from './composed.ts'
import { shownAs } from './shown-as.ts'
import { storedOutput, type StoredPorts } from './stored-output.ts'
import type { CardPlace, PreviewEvent } from './wall.ts'

export interface DrawPorts extends CardPorts, StoredPorts {
  readonly renderer: Renderer
  readonly channels: ChannelSet
  /** Hash of the bytes that the live release of a campaign has for a place; undefined where it has none. */
  liveHash(campaign: string, phase: string, locale: string, place: CardPlace): string | undefined
}

/** What is wanted of one size of a touchpoint, its sides say, and where that is in the campaign. */
export interface SizeToDraw {
  readonly composed: ComposedTouchpoint
  readonly size: string
  readonly formats: readonly string[]
  readonly campaign: string
  readonly phase: string
  /** Keys that whoever asks has already. */
  readonly has: readonly string[]
}

/**
 * Draws one size in one job, behind the jobs of releases: its sides are laid out together. What a release has drawn already is taken from the
 * store, and what is seen already is not drawn.
 */
export async function drawSize(wanted: SizeToDraw, ports: DrawPorts, signal: AbortSignal): Promise<PreviewEvent[]> {
  const { composed, size, formats, has } = wanted
  const { view, channel, touchpoint } = composed
  const keyOf = (format: string): string => ports.channels.keyOf(view, { size, formats: [format] }, channel)
  const usual = usualFormat(wanted, ports.channels)
  const rows = await ports.renditions.find([...new Set([...formats, ...usual])].map(keyOf))
  const isLive = usual.some((format) => isReleased(rows.get(keyOf(format)), format, wanted, ports))

  const pictures: ReadPicture = (sha256) => pictureIn(sha256, ports)
  const finished = async (format: string, output: Output, read: ReadPicture): Promise<PreviewEvent> =>
    cardOf({ composed, place: { touchpoint: touchpoint.key, size, format }, key: keyOf(format), isLive }, output, read, ports)
  const unknown: string[] = []
  const events = await Promise.all(
    formats.map(async (format): Promise<PreviewEvent[]> => {
      const [key, row] = [keyOf(format), rows.get(keyOf(format))]
      if (has.includes(key)) return [{ kind: 'same', touchpoint: touchpoint.key, size, format, key, isLive }]
      const stored = row && (await storedOutput(row, ports))
      if (stored) return [await finished(format, stored, pictures)]
      unknown.push(format)
      return []
    }),
  )
  if (unknown.length === 0) return events.flat()

  const failed = (format: string, message: string): PreviewEvent => ({ kind: 'failed', touchpoint: touchpoint.key, size, format, message })
  const target = { size, formats: [...new Set([...unknown, ...picturesBeside(unknown, composed)])] }
  const result = await ports.renderer.render({ channel: channel.name, view, target }, { yields: true, signal })
  if (!result.ok) return [...events.flat(), ...unknown.map((format) => failed(format, said(result.failure)))]
  const drawn = new Map(result.outputs.map(({ bytes }) => [hashOfBytes(bytes), bytes]))
  const made = unknown.map(async (format) => {
    const output = result.outputs.find((one) => one.format === format)
    const read: ReadPicture = async (sha256) => drawn.get(sha256) ?? pictures(sha256)
    return output ? finished(format, output, read) : failed(format, 'The channel did not draw this format.')
  })
  return [...events.flat(), ...(await Promise.all(made))]
}

/** The first format in which a size is released, by which it is told whether it is live as it is. */
function usualFormat({ composed: { channel, touchpoint, view }, size }: SizeToDraw, channels: ChannelSet): string[] {
  const formats = channels.targetsOf(channel, touchpoint).find((target) => target.size === size)?.formats ?? []
  return formats.filter((format) => channel.makes?.(view, format) ?? true).slice(0, 1)
}

function isReleased(
  row: RenditionRow | undefined,
  format: string,
  { composed, size, campaign, phase }: SizeToDraw,
  ports: DrawPorts,
): boolean {
  const { view, touchpoint } = composed
  return row !== undefined && row.sha256 === ports.liveHash(campaign, phase, view.locale, { touchpoint: touchpoint.key, size, format })
}

/** Pictures that a page names by the hash of their bytes: made with it, they can be shown in it. */
function picturesBeside(wanted: readonly string[], { channel, view, touchpoint }: ComposedTouchpoint): string[] {
  const { formats } = channel.spec
  if (!wanted.some((format) => shownAs(formats[format]?.type ?? '') === 'page')) return []
  return Object.keys(formats).filter((name) => {
    const { type = '', wordless = false, onRequest = false } = formats[name] ?? {}
    const isAsked = !onRequest || touchpoint.formats.includes(name)
    return wordless && isAsked && shownAs(type) === 'picture' && (channel.makes?.(view, name) ?? true)
  })
}

/** A picture that is stored, or among the uploads; undefined where it is neither. */
async function pictureIn(sha256: string, { sources }: DrawPorts): Promise<Uint8Array | undefined> {
  // An address in somebody's words that names no picture of ours stays as it is.
  return sources.read(sha256).catch(() => undefined)
}

function said({ message, template, line }: RenderFailure): string {
  return template === undefined || message.includes(template) ? message : `${message} (${template}:${line ?? 1})`
}

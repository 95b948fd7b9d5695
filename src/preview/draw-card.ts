import type { Rendered, Sources } from '../channels/channel.ts'
import { hashOfBytes } from '../content/hash.ts'
import type { BlobStore, RenditionRecord, RenditionTable } from '../release/ports.ts'
import type { Renderer } from '../release/render-job.ts'
import type { ComposedTouchpoint } from './composed.ts'
import { framedPage, withPictures } from './framed-page.ts'
import { lightPicture } from './light-picture.ts'
import { shownAs } from './shown-as.ts'
import type { CardPlace, DrawnCard, PreviewEvent } from './wall.ts'

export interface DrawPorts {
  readonly baseUrl: string
  readonly blobs: Pick<BlobStore, 'open'>
  readonly renditions: Pick<RenditionTable, 'find'>
  readonly renderer: Renderer
  readonly sources: Sources
  /** Hash of the bytes that the live release of a campaign has for a place; undefined where it has none. */
  liveHash(campaign: string, phase: string, locale: string, place: CardPlace): string | undefined
}

/** A card to draw, and where it is in the campaign. */
export interface CardToDraw {
  readonly composed: ComposedTouchpoint
  readonly place: CardPlace
  readonly key: string
  readonly campaign: string
  readonly phase: string
}

type Output = Pick<Rendered, 'bytes' | 'type' | 'extension' | 'findings'>
type ReadPicture = (sha256: string) => Promise<Uint8Array | undefined>

/** Draws one card, behind the jobs of releases; what a release has drawn already is taken from the store. */
export async function drawCard(card: CardToDraw, ports: DrawPorts, signal: AbortSignal): Promise<PreviewEvent> {
  const { composed, place } = card
  const stored = await storedOutput(card.key, ports)
  if (stored) return cardOf(card, stored, (sha256) => pictureIn(sha256, ports), ports)

  const { view, channel } = composed
  const formats = [place.format, ...picturesBeside(card)]
  const result = await ports.renderer.render(
    { channel: channel.name, view, target: { size: place.size, formats } },
    { yields: true, signal },
  )
  if (!result.ok) {
    const { message, template, line } = result.failure
    const where = template === undefined || message.includes(template) ? '' : ` (${template}:${line ?? 1})`
    return { ...place, kind: 'failed', message: `${message}${where}` }
  }
  const output = result.outputs.find(({ format }) => format === place.format)
  if (!output) return { ...place, kind: 'failed', message: 'The channel did not draw this format.' }
  const drawn = new Map(result.outputs.map(({ bytes }) => [hashOfBytes(bytes), bytes]))
  return cardOf(card, output, async (sha256) => drawn.get(sha256) ?? pictureIn(sha256, ports), ports)
}

/** Pictures that a page names by the hash of their bytes: made with it, they can be shown in it. */
function picturesBeside({ composed: { channel, view, touchpoint }, place }: CardToDraw): string[] {
  const { formats } = channel.spec
  if (shownAs(formats[place.format]?.type ?? '') !== 'page') return []
  return Object.keys(formats).filter((name) => {
    const { type = '', wordless = false, onRequest = false } = formats[name] ?? {}
    const isAsked = !onRequest || touchpoint.formats.includes(name)
    return wordless && isAsked && shownAs(type) === 'picture' && (channel.makes?.(view, name) ?? true)
  })
}

async function storedOutput(key: string, { renditions, blobs }: DrawPorts): Promise<Output | undefined> {
  const row = (await renditions.find([key])).get(key)
  const [blob, record] = row ? await Promise.all([blobs.open(row.sha256), blobs.open(row.record)]) : []
  if (!row || !blob || !record) return undefined
  const { findings } = JSON.parse(new TextDecoder().decode(await record.bytes())) as RenditionRecord
  return { bytes: await blob.bytes(), type: row.type, extension: row.extension, findings }
}

/** A picture that is stored, or in the media library; undefined where it is neither. */
async function pictureIn(sha256: string, { sources }: DrawPorts): Promise<Uint8Array | undefined> {
  // An address in somebody's words that names no picture of ours stays as it is.
  return sources.read(sha256).catch(() => undefined)
}

async function cardOf(card: CardToDraw, output: Output, read: ReadPicture, ports: DrawPorts): Promise<DrawnCard> {
  const { composed, place, key, campaign, phase } = card
  const { bytes, extension, findings } = output
  const { view, touchpoint } = composed
  const said = new Set(view.findings.map((finding) => JSON.stringify(finding)))
  const live = ports.liveHash(campaign, phase, view.locale, place)
  return {
    ...place,
    kind: 'card',
    key,
    ...(await shown(output, read, ports.baseUrl)),
    name: `${[touchpoint.key, place.size, view.locale].filter((part) => part !== '').join('-')}.${extension}`,
    weight: bytes.byteLength,
    findings: findings.filter((finding) => !said.has(JSON.stringify(finding))),
    isLive: live !== undefined && live === hashOfBytes(bytes),
  }
}

/** What of an output is sent to be looked at. */
async function shown(
  { bytes, type }: Output,
  read: ReadPicture,
  baseUrl: string,
): Promise<Pick<DrawnCard, 'shows' | 'type' | 'content'>> {
  const shows = shownAs(type)
  if (shows === 'picture') {
    const light = await lightPicture(bytes, type)
    return { shows, type: light.type, content: Buffer.from(light.bytes).toString('base64') }
  }
  if (shows === 'file') return { shows, type, content: '' }
  const words = new TextDecoder().decode(bytes)
  return { shows, type, content: shows === 'page' ? await withPictures(framedPage(words), baseUrl, read) : words }
}

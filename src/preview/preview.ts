import { pinFiles, readClean } from '../content/freeze.ts'
import { AssetError, DocumentError, type Problem } from '../content/problem.ts'
import type { CampaignDocument, Snapshot } from '../content/snapshot.ts'
import { registeredChannels, type ChannelSet } from '../release/channel-set.ts'
import { asTheyCome } from './as-they-come.ts'
import { composeWall } from './composed.ts'
import { drawCard, type DrawPorts } from './draw-card.ts'
import type { CardPlace, PreviewEvent, PreviewOrder, ShownNow } from './wall.ts'

export interface PreviewPorts extends DrawPorts {
  /** The public address, without a slash at the end. */
  readonly baseUrl: string
  /** Default: the registry's. */
  readonly channels?: ChannelSet
  /** What a touchpoint shows at the moment. */
  nowOn(touchpoint: string): ShownNow | undefined
}

/** What comes of a draft: what can be seen of it, or why nothing can. */
export type DraftEvent = PreviewEvent | { readonly kind: 'unfit'; readonly problems: readonly Problem[] }

/**
 * Shows a draft as it would be released, in one language and phase: first what there is to see, then what the order wants drawn, each when it is
 * ready. Stores nothing. Plain data and no errors of ours: who asks may have loaded another copy of this code.
 * @param signal aborted when somebody has typed on: what has not begun to be drawn never is
 */
export async function* previewDraft(
  document: CampaignDocument,
  order: PreviewOrder,
  ports: PreviewPorts,
  signal: AbortSignal,
): AsyncGenerator<DraftEvent> {
  const snapshot = await frozen(document, ports.baseUrl)
  if ('problems' in snapshot) {
    yield { kind: 'unfit', problems: snapshot.problems }
    return
  }
  const { channels = registeredChannels } = ports
  const { wall, touchpoints } = composeWall(snapshot, order, channels, (key) => ports.nowOn(key))
  yield wall
  const draw = async (place: CardPlace): Promise<PreviewEvent | undefined> => {
    const composed = touchpoints.get(place.touchpoint)
    const isThere = composed && channels.targetsOf(composed.channel, composed.touchpoint).some(({ size }) => size === place.size)
    // It was there a moment ago; the wall says that it is not any more.
    if (!isThere || composed.channel.spec.formats[place.format] === undefined) return undefined
    const { view, channel } = composed
    const key = channels.keyOf(view, { size: place.size, formats: [place.format] }, channel)
    if (order.has.includes(key)) return { ...placeOf(place), kind: 'same', key }
    return drawCard({ composed, place: placeOf(place), key, campaign: snapshot.campaign.slug, phase: wall.phase }, ports, signal)
  }
  for await (const event of asTheyCome(order.draw.map(draw))) {
    if (signal.aborted) return
    if (event) yield event
  }
}

const placeOf = ({ touchpoint, size, format }: CardPlace): CardPlace => ({ touchpoint, size, format })

/** The draft frozen with the files that it names, which are read only where they are drawn. */
async function frozen(document: CampaignDocument, baseUrl: string): Promise<Snapshot | { problems: readonly Problem[] }> {
  try {
    return await pinFiles(readClean(document), {
      baseUrl,
      pin: async (asset) => {
        if (!('sha256' in asset)) throw new AssetError(`The file "${asset.file}" is not in the media library. Choose the picture again.`)
        return asset
      },
    })
  } catch (error) {
    if (error instanceof DocumentError) return { problems: error.problems }
    throw error
  }
}

import { pinFiles, readClean } from '../content/freeze.ts'
import { AssetError, DocumentError, type Problem } from '../content/problem.ts'
import type { CampaignDocument, Snapshot } from '../content/snapshot.ts'
import { registeredChannels, type ChannelSet } from '../release/channel-set.ts'
import { asTheyCome } from './as-they-come.ts'
import { composeWall, type Composed } from './composed.ts'
import { drawSize, type DrawPorts, type SizeToDraw } from './draw-size.ts'
import type { CardPlace, PreviewEvent, PreviewOrder, ShownNow } from './wall.ts'

export interface PreviewPorts extends Omit<DrawPorts, 'channels'> {
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
  if ('problems' in snapshot) return yield { kind: 'unfit', problems: snapshot.problems }
  const { channels = registeredChannels } = ports
  const { wall, touchpoints } = composeWall(snapshot, order, channels, (key) => ports.nowOn(key))
  yield wall
  const about = { campaign: snapshot.campaign.slug, phase: wall.phase, has: order.has }
  const pending = bySize(order.draw, touchpoints, channels).map((size) => drawSize({ ...size, ...about }, { ...ports, channels }, signal))
  for await (const events of asTheyCome(pending)) {
    if (signal.aborted) return
    yield* events
  }
}

type Wanted = Pick<SizeToDraw, 'composed' | 'size' | 'formats'>

/** What is wanted of each size together. What is not there any more is left out: the wall says so. */
function bySize(draw: readonly CardPlace[], touchpoints: Composed['touchpoints'], channels: ChannelSet): Wanted[] {
  const sizes = new Map<string, Wanted>()
  for (const { touchpoint, size, format } of draw) {
    const composed = touchpoints.get(touchpoint)
    const isThere = composed && channels.targetsOf(composed.channel, composed.touchpoint).some((target) => target.size === size)
    if (!isThere || !Object.hasOwn(composed.channel.spec.formats, format)) continue
    const id = `${touchpoint} ${size}`
    sizes.set(id, { composed, size, formats: [...new Set([...(sizes.get(id)?.formats ?? []), format])] })
  }
  return [...sizes.values()]
}

/** The draft frozen with the files that it names, which are read only where they are drawn. */
async function frozen(document: CampaignDocument, baseUrl: string): Promise<Snapshot | { problems: readonly Problem[] }> {
  try {
    return await pinFiles(readClean(document), {
      baseUrl,
      pin: async (asset) => {
        if (!('sha256' in asset)) throw new AssetError(`The file "${asset.file}" is not among the pictures. Choose the picture again.`)
        return asset
      },
    })
  } catch (error) {
    if (error instanceof DocumentError) return { problems: error.problems }
    throw error
  }
}

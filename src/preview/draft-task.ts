import { checkPublishing } from '../channels/checks/index.ts'
import { pinFiles, readClean } from '../content/freeze/index.ts'
import { allProblems, parseDraft } from '../content/reading/index.ts'
import { AssetError, DocumentError, type Problem } from '../content/findings/index.ts'
import type { CampaignDocument, Snapshot } from '../content/schema/index.ts'
import type { Task } from '../release/render/index.ts'
import { composeWall, type DraftWall } from './composed.ts'
import { sizesToDraw, type SizeToDraw } from './size-to-draw.ts'
import type { PreviewOrder } from './wall.ts'

interface Draft {
  /** A document that nobody has read yet. */
  readonly document: unknown
  readonly order: Pick<PreviewOrder, 'locale' | 'phase' | 'draw'>
  readonly baseUrl: string
  readonly now: Date
}

/** What can be seen of a draft; nothing but problems where too little is left of it. */
interface ComposedDraft {
  readonly problems: readonly Problem[]
  readonly shown?: {
    /** Slug of the campaign. */
    readonly campaign: string
    readonly wall: DraftWall
    readonly sizes: readonly SizeToDraw[]
  }
}

/** Reads a draft as far as it can be read, says what is wrong with it, and composes the rest in one language and phase. */
export const draftTask: Task<Draft, ComposedDraft> = {
  name: 'draft',
  kind: 'composing',
  async run({ document: given, order, baseUrl, now }, { channels }) {
    const mended = parseDraft(given)
    const { document } = mended
    if (document === undefined) return { problems: allProblems(mended, []) }
    const snapshot = await frozen(document, baseUrl)
    const unfit = 'problems' in snapshot ? snapshot.problems : []
    const problems = allProblems(mended, [...checkPublishing(document, now), ...unfit])
    if ('problems' in snapshot) return { problems }
    const { wall, touchpoints } = composeWall(snapshot, order, channels)
    return { problems, shown: { campaign: snapshot.campaign.slug, wall, sizes: sizesToDraw(order.draw, touchpoints, channels) } }
  },
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

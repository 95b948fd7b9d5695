import type { Rendered } from '../channels/contract/index.ts'
import { checkCampaign, readCampaignValue } from '../channels/checks/index.ts'
import { type Extensions, loadExtensions } from '../channels/index.ts'
import { assetFiles } from './asset-files.ts'
import { jobsOf, narrowed, type JobPlace } from './jobs.ts'
import type { Finding, Problem } from '../content/findings/index.ts'
import { freeze } from '../content/freeze/index.ts'
import { hashOf } from '../content/document/index.ts'
import { registeredChannels } from '../release/ports/index.ts'
import { planOf } from '../release/plan/index.ts'
import { createRenderPool } from '../release/threads/index.ts'

export interface RenderOptions {
  /** The public address that stands in links and QR codes. */
  readonly baseUrl: string
  /** The folder that the document's files are beside. */
  readonly folder: string
  /** Only these languages; default: all. */
  readonly locales?: readonly string[]
  /** Only these touchpoints, by key; default: all. */
  readonly touchpoints?: readonly string[]
  /** Channels and templates of yours. */
  readonly extensions?: Extensions
  /** Threads that draw, of which each keeps two cores busy; 0 draws in this one. Default: 0. */
  readonly workers?: number
  /** Hears what should be looked at in a document that can be rendered all the same. */
  readonly onWarnings?: (warnings: readonly Problem[]) => void
}

/** One output and where it belongs. */
export interface CampaignOutput extends Rendered, JobPlace {
  readonly channel: string
  /** What was found when its words were chosen: the same for all outputs of a touchpoint in a language. */
  readonly viewFindings: readonly Finding[]
}

/** An output that could not be drawn. */
export class RenderError extends Error {
  override readonly name = 'RenderError'
}

/**
 * Renders a campaign document (the JSON of `campaign.json`) without a database, one output after another.
 * @throws DocumentError with every problem and its place; RenderError naming touchpoint, locale and template line.
 */
export async function* renderCampaign(value: unknown, options: RenderOptions): AsyncGenerator<CampaignOutput> {
  await loadExtensions(options.extensions ?? {})
  const now = new Date()
  const { document, warnings } = readCampaignValue(value, now)
  options.onWarnings?.(warnings)
  const { pin, sources } = assetFiles(options.folder, document)
  const snapshot = await freeze(document, { baseUrl: options.baseUrl, pin, check: (clean) => checkCampaign(clean, now) })
  const plan = narrowed(planOf(snapshot, hashOf(snapshot), registeredChannels), {
    locales: options.locales ?? [],
    touchpoints: options.touchpoints ?? [],
  })
  const [problem] = plan.problems
  if (problem) throw new RenderError(`${problem.touchpoint ?? ''} ${problem.locale ?? ''}: ${problem.message}`)
  const renderer = createRenderPool({ workers: options.workers ?? 0, sources })
  try {
    for (const job of jobsOf(plan)) {
      const result = await renderer.render(job)
      for (const place of job.places) {
        if (!result.ok) {
          const { template, line, message } = result.failure
          throw new RenderError(`${place.touchpoint} ${place.locale}: ${template ? `${template}:${line ?? 1}: ` : ''}${message}`)
        }
        for (const output of result.outputs) yield { ...output, ...place, channel: job.channel, viewFindings: job.view.findings }
      }
    }
  } finally {
    await renderer.close()
  }
}

import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { checkCampaign } from '../channels/checks/index.ts'
import { loadExtensions } from '../channels/index.ts'
import { freeze } from '../content/freeze/index.ts'
import { hashOf } from '../content/document/index.ts'
import type { CampaignDocument } from '../content/schema/index.ts'
import { registeredChannels } from '../release/ports/index.ts'
import { planOf, revisionsOf, withRevisions } from '../release/plan/index.ts'
import { createRenderPool } from '../release/threads/index.ts'
import { ArgumentError, type RenderArguments } from './arguments.ts'
import { assetFiles, type AssetFiles, jobsOf, narrowed, outputPaths } from '../render/index.ts'
import { complaining, type Complain, type Console } from './console.ts'
import { writeContactSheet } from './contact-sheet.ts'
import { drawJobs, placeKey } from './draw-jobs.ts'
import { earlierRevisions } from './earlier-revisions.ts'
import { fontWarnings } from './font-warnings.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openOutputFolder } from './output-folder.ts'
import { documentLines, manifestLines } from './problem-lines.ts'
import { createProgress, type Screen } from './progress.ts'
import { readCampaign } from './read-campaign.ts'
import { sheetManifest, type WholeManifest } from './sheet-manifest.ts'

/** Renders a campaign into a folder and says how that went. Never throws for what a user can mend. */
export function renderCommand(args: RenderArguments, console: Console): Promise<ExitCode> {
  return complaining(args.file, console, (complain) => renderInto(args, console, complain))
}

async function renderInto(args: RenderArguments, { out }: Console, complain: Complain): Promise<ExitCode> {
  const began = performance.now()
  await loadExtensions(args)
  const { document, warnings } = await readCampaign(args.file)
  complain(documentLines(args.file, warnings))
  refuseUnknown(args, document)
  const assets = assetFiles(dirname(args.file), document)
  const { snapshot, snapshotHash, plan, revisions, folder, drawn } = await planAndDraw(args, document, assets, out, complain)

  const filesOf = (phase: string, touchpoint: string, locale: string) => drawn.files.get(placeKey(phase, touchpoint, locale)) ?? []
  const manifest = sheetManifest({ snapshot, snapshotHash, plan, revisions, filesOf, failures: [...plan.problems, ...drawn.failures] })
  const whole: WholeManifest = { ...manifest, beside: await writeContactSheet(folder, manifest, snapshot, assets) }
  await folder.write('manifest.json', `${JSON.stringify(whole, null, 2)}\n`)
  // Nobody shall pick up yesterday's promotion.
  const stay = await folder.removeStale()
  await folder.finish()

  complain(manifestLines(manifest))
  complain(stay.map((path) => `warning: ${join(args.out, path)} is of an earlier run, and was changed since: it stays.`))
  const count = [...drawn.files.values()].flat().length
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  out.write(`${count} renditions in ${seconds} s. Look at them: ${folder.path}/index.html\n`)
  return manifest.problems.length > 0 ? exitCode.findings : exitCode.ok
}

/** Threads load what draws while this one freezes the campaign. */
async function planAndDraw(args: RenderArguments, document: CampaignDocument, assets: AssetFiles, out: Screen, complain: Complain) {
  const renderer = createRenderPool({ workers: workersFor(document, args), sources: assets.sources, eager: true })
  try {
    const snapshot = await freeze(document, { baseUrl: args.baseUrl, pin: assets.pin, check: (clean) => checkCampaign(clean, new Date()) })
    complain(documentLines(args.file, await fontWarnings(snapshot, assets.sources)))
    const snapshotHash = hashOf(snapshot)
    const whole = planOf(snapshot, snapshotHash, registeredChannels)
    const files = ['index.html', 'manifest.json', ...jobsOf(narrowed(whole, args)).flatMap(outputPaths)]
    const folder = await openOutputFolder(args.out, { files, overwrite: args.overwrite })
    const { before, next } = await earlierRevisions(folder, new Date())
    const revisions = revisionsOf(whole, before, next, registeredChannels)
    const plan = narrowed(withRevisions(whole, revisions, registeredChannels), args)
    const jobs = jobsOf(plan)
    const progress = createProgress(out, jobs.length)
    const drawn = await drawJobs(jobs, renderer, folder, progress)
    progress.end()
    return { snapshot, snapshotHash, plan, revisions, folder, drawn }
  } finally {
    await renderer.close()
  }
}

function refuseUnknown({ locales, touchpoints }: RenderArguments, { brand, touchpoints: known }: CampaignDocument): void {
  const refuse = (what: string, asked: readonly string[], there: readonly string[]) => {
    const wrong = asked.find((name) => !there.includes(name))
    if (wrong !== undefined) throw new ArgumentError(`There is no ${what} "${wrong}" in this campaign; there are ${there.join(', ')}.`)
  }
  refuse('language', locales, [...new Set([...brand.locales, ...known.flatMap((touchpoint) => touchpoint.locales)])])
  refuse(
    'touchpoint',
    touchpoints,
    known.map(({ key }) => key),
  )
}

/** A thread takes most of a second to start: one touchpoint in one language is drawn here. From source there is no built worker to start. */
function workersFor({ brand, touchpoints }: CampaignDocument, asked: RenderArguments): number {
  const isBuilt = import.meta.url.endsWith('.js')
  const isOne = [asked.locales, brand.locales].some(isSingle) && [asked.touchpoints, touchpoints].some(isSingle)
  return isBuilt && !isOne ? Math.min(4, Math.ceil(availableParallelism() / 2)) : 0
}

const isSingle = (list: readonly unknown[]): boolean => list.length === 1

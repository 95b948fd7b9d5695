import type { Rendered } from '../../channels/contract/index.ts'
import { dayIn, type Edition } from '../../content/facts/index.ts'
import { hashOfBytes } from '../../content/document/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { type BlobStore, type ChannelSet, type Clock, type PrintRun, type PrintRunLog, registeredChannels } from '../ports/index.ts'
import { type Manifest, type Plan, planTask } from '../plan/index.ts'
import { findPrinted, PrintError, type PrintAsked } from './printed.ts'
import type { Renderer } from '../render/index.ts'

/** What a person asks to be printed, and what they want to remember of it. */
export interface PrintOrder extends PrintAsked {
  /** Who exports it, as people know them. */
  readonly by: string
  /** Copies; null while nobody has said. */
  readonly quantity: number | null
  readonly note: string
}

export interface PrintPorts {
  readonly blobs: BlobStore
  readonly renderer: Renderer
  readonly printRuns: PrintRunLog
  readonly clock: Clock
}

/** Numbers tried before giving up: each lost try means that another export took one. */
const TRIES = 20

/** The file of an edition, with all that was found in its words and on its pages. */
export type DrawnEdition = Pick<Rendered, 'bytes' | 'findings'>

/**
 * Draws what is planned as an edition: the same pages, the edition in their slug line.
 * @throws PrintError for what the plan does not have, or what cannot be drawn
 */
export async function drawEdition(
  { windows }: Pick<Plan, 'windows'>,
  asked: PrintAsked,
  edition: Edition,
  renderer: Renderer,
  channels: ChannelSet = registeredChannels,
): Promise<DrawnEdition> {
  const { channel, said, rendition } = findPrinted(windows, asked, channels)
  const target = { size: rendition.size, formats: [rendition.format], edition }
  const result = await renderer.render({ channel, view: said.view, target })
  if (!result.ok) throw new PrintError(`It cannot be drawn: ${result.failure.message}`)
  const output = result.outputs.find(({ format }) => format === rendition.format)
  if (output === undefined) throw new PrintError(`The channel ${channel} did not draw ${rendition.format}.`)
  return { bytes: output.bytes, findings: [...said.view.findings, ...output.findings] }
}

/**
 * Exports a print run of a release: its frozen snapshot is drawn as the next edition. The bytes are stored first and recorded last, so that
 * a number is taken by a file that there is; two at once never get the same.
 * @throws PrintError for what the release does not have; Error when the snapshot is lost
 */
export async function exportPrintRun(
  order: PrintOrder,
  manifest: Manifest,
  { blobs, renderer, printRuns, clock }: PrintPorts,
): Promise<PrintRun> {
  const { rendition } = findPrinted(manifest.windows, order, registeredChannels)
  const plan = await planOfOne(order, manifest, blobs, renderer)
  const date = dayIn(manifest.brand.timeZone, clock())
  const { phase, touchpoint, locale, size, by, quantity, note } = order
  const flyer = { campaign: manifest.campaign.slug, touchpoint, locale, size }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const number = (await printRuns.last(flyer)) + 1
    const { bytes } = await drawEdition(plan, order, { number, date }, renderer)
    const file = hashOfBytes(bytes)
    await blobs.putIfAbsent(file, bytes)
    const { release, snapshot, brand } = manifest
    const kept = { rendition: rendition.sha256, file, bytes: bytes.byteLength }
    const run: PrintRun = { ...flyer, ...kept, brand: brand.key, phase, number, date, release, snapshot, by, quantity, note }
    if (await printRuns.add(run)) return run
  }
  throw new PrintError('Too many editions of this are exported at once. Try again in a moment.')
}

/** The plan of a release, narrowed to one touchpoint in one language and size: the rest need not be composed. */
async function planOfOne(
  { touchpoint: key, locale, size }: PrintAsked,
  { snapshot: sha256 }: Manifest,
  blobs: BlobStore,
  renderer: Renderer,
): Promise<Plan> {
  const bytes = await (await blobs.open(sha256))?.bytes()
  if (bytes === undefined || hashOfBytes(bytes) !== sha256) throw new Error(`The snapshot ${sha256} is missing or damaged.`)
  const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as Snapshot
  const touchpoints = snapshot.touchpoints
    .filter((touchpoint) => touchpoint.key === key)
    .map((touchpoint) => ({ ...touchpoint, locales: [locale], sizes: [size] }))
  const composed = await renderer.run(planTask, { snapshot: { ...snapshot, touchpoints }, hash: sha256, before: [] })
  const [problem] = composed.ok ? composed.output.plan.problems : [composed.failure]
  if (!composed.ok || problem) throw new PrintError(`It cannot be drawn: ${problem?.message ?? ''}`)
  return composed.output.plan
}

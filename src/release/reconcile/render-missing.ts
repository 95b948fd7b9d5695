import { hashOfBytes } from '../../content/document/index.ts'
import type { Rendered } from '../../channels/contract/index.ts'
import {
  jsonBlob,
  type Plan,
  type PlannedLocale,
  type PlannedRendition,
  type PlannedTouchpoint,
  type PlannedWindow,
} from '../plan/index.ts'
import {
  type BlobStore,
  ownFailure,
  type ReleaseProblem,
  type RenditionRecord,
  type RenditionRow,
  type RenditionTable,
} from '../ports/index.ts'
import { eachJob } from '../threads/index.ts'
import type { Renderer } from '../render/index.ts'

export interface RenderedPlan {
  readonly rows: ReadonlyMap<string, RenditionRow>
  readonly problems: readonly ReleaseProblem[]
  readonly rendered: number
  readonly reused: number
}

interface Missing {
  readonly window: PlannedWindow
  readonly touchpoint: PlannedTouchpoint
  readonly planned: PlannedLocale
  readonly size: string
  readonly renditions: PlannedRendition[]
}

interface Stores {
  readonly blobs: BlobStore
  readonly signal: AbortSignal | undefined
  readonly renditions: RenditionTable
  readonly renderer: Renderer
  /** Hears how many of what is missing have been drawn. */
  readonly onDrawn?: (done: number, of: number) => void
}

/** Draws and stores what a plan lacks. What an earlier or a killed run stored is found again by key. */
export async function renderMissing(plan: Plan, stores: Stores): Promise<RenderedPlan> {
  const { blobs } = stores
  const keys = new Set(
    plan.windows.flatMap((window) => window.touchpoints.flatMap((t) => t.locales.flatMap((l) => l.renditions.map((r) => r.key)))),
  )
  const known = await stores.renditions.find([...keys])
  const rows = new Map<string, RenditionRow>()
  for (const [key, row] of known) if ((await blobs.has(row.sha256)) && (await blobs.has(row.record))) rows.set(key, row)
  const reused = rows.size

  const problems: ReleaseProblem[] = []
  const jobs = missingOf(plan, rows)
  const lacking = jobs.reduce((sum, { renditions }) => sum + renditions.length, 0)
  const draw = async (missing: Missing, signal: AbortSignal): Promise<void> => {
    const place = { touchpoint: missing.touchpoint.key, locale: missing.planned.locale, phase: missing.window.phase, size: missing.size }
    const target = { size: missing.size, formats: missing.renditions.map(({ format }) => format) }
    const job = { channel: missing.touchpoint.channel, view: missing.planned.view, target }
    const result = await stores.renderer.render(job, { signal })
    if (!result.ok) {
      const { message, template, line, column } = ownFailure(result.failure, stores.signal)
      problems.push({ ...place, format: target.formats.join(', '), message, template, line, column })
      return
    }
    for (const rendition of missing.renditions) {
      const output = result.outputs.find(({ format, size }) => format === rendition.format && size === rendition.size)
      if (output) rows.set(rendition.key, await store(rendition.key, output, known.get(rendition.key), stores))
      else problems.push({ ...place, format: rendition.format, message: 'The channel did not draw this format.' })
    }
    stores.onDrawn?.(rows.size - reused, lacking)
  }
  await eachJob(jobs, stores.renderer.atOnce, draw, stores.signal)
  return { rows, problems, rendered: rows.size - reused, reused }
}

function missingOf(plan: Plan, rows: ReadonlyMap<string, RenditionRow>): Missing[] {
  const taken = new Set(rows.keys())
  const missing: Missing[] = []
  for (const window of plan.windows) {
    for (const touchpoint of window.touchpoints) {
      for (const planned of touchpoint.locales) {
        const bySize = new Map<string, PlannedRendition[]>()
        for (const rendition of planned.renditions) {
          if (taken.has(rendition.key)) continue
          taken.add(rendition.key)
          bySize.set(rendition.size, [...(bySize.get(rendition.size) ?? []), rendition])
        }
        for (const [size, renditions] of bySize) missing.push({ window, touchpoint, planned, size, renditions })
      }
    }
  }
  return missing
}

/** Bytes first, row last: a row is never without its bytes, whenever this is killed. */
async function store(key: string, output: Rendered, lost: RenditionRow | undefined, { blobs, renditions }: Stores): Promise<RenditionRow> {
  const record = jsonBlob({ text: output.text, findings: output.findings } satisfies RenditionRecord)
  const sha256 = hashOfBytes(output.bytes)
  const row: RenditionRow = {
    key,
    sha256,
    bytes: output.bytes.byteLength,
    type: output.type,
    extension: output.extension,
    record: record.sha256,
  }
  await blobs.putIfAbsent(sha256, output.bytes)
  await blobs.putIfAbsent(record.sha256, record.bytes)
  // Drawn again but not the same to the byte: the lost bytes cannot come back, so the key is free for the new ones, and a new release follows.
  if (lost && (lost.sha256 !== sha256 || lost.record !== record.sha256)) await renditions.forget(lost)
  return renditions.putIfAbsent(row)
}

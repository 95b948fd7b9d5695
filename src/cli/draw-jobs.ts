import type { Rendered } from '../channels/contract/index.ts'
import { hashOfBytes } from '../content/document/index.ts'
import type { Failure, ReleaseProblem } from '../release/ports/index.ts'
import { eachJob } from '../release/threads/index.ts'
import type { Renderer } from '../release/render/index.ts'
import { type Job, pathOf } from '../render/index.ts'
import type { OutputFolder } from './output-folder.ts'
import type { ProgressLine } from './progress.ts'
import type { SheetRendition } from './sheet-manifest.ts'

/** What came of drawing: the files by their rendition's place, and what could not be drawn. */
export interface DrawnJobs {
  /** Files by `phase touchpoint locale`. */
  readonly files: ReadonlyMap<string, readonly SheetRendition[]>
  readonly failures: readonly ReleaseProblem[]
}

export const placeKey = (phase: string, touchpoint: string, locale: string): string => `${phase} ${touchpoint} ${locale}`

/**
 * Draws the jobs, as many at once as the renderer can, and writes what comes out. One that fails does not stop the others.
 * @throws OutputError when nothing more can be written.
 */
export async function drawJobs(jobs: readonly Job[], renderer: Renderer, folder: OutputFolder, progress: ProgressLine): Promise<DrawnJobs> {
  const drawn = new Map<Job, JobFiles | Failure>()

  async function draw(job: Job, signal: AbortSignal): Promise<void> {
    let began = performance.now()
    const result = await renderer.render(job, { signal, onBegin: () => (began = performance.now()) })
    drawn.set(job, result.ok ? await write(job, result.outputs, folder) : result.failure)
    progress.step(nameOf(job), performance.now() - began)
  }
  await eachJob(jobs, renderer.atOnce, draw)

  // Told in the order of the plan, whichever was drawn first: the same campaign gives the same manifest.
  const files = new Map<string, SheetRendition[]>()
  const failures: ReleaseProblem[] = []
  for (const job of jobs) {
    const made = drawn.get(job)
    if (made instanceof Map) for (const [key, ofPlace] of made) files.set(key, [...(files.get(key) ?? []), ...ofPlace])
    else if (made) for (const place of job.places) failures.push(failureAt(job, place, made))
  }
  return { files, failures }
}

/** A job's files by the key of their place. */
type JobFiles = Map<string, SheetRendition[]>

async function write({ channel, places }: Job, outputs: readonly Rendered[], folder: OutputFolder): Promise<JobFiles> {
  const files: JobFiles = new Map()
  for (const { bytes, format, size, type, extension, findings } of outputs) {
    for (const place of places) {
      const path = pathOf({ ...place, channel, size, format, extension })
      await folder.write(path, bytes)
      const key = placeKey(place.phase, place.touchpoint, place.locale)
      const file = { size, format, sha256: hashOfBytes(bytes), bytes: bytes.byteLength, type, extension, findings, path }
      files.set(key, [...(files.get(key) ?? []), file])
    }
  }
  return files
}

function failureAt({ target }: Job, place: Job['places'][number], { kind: _kind, ...failure }: Failure): ReleaseProblem {
  return { ...place, size: target.size, format: target.formats.join(', '), ...failure }
}

function nameOf({ places, target }: Job): string {
  const [first] = places
  return [first?.phase === 'live' ? undefined : first?.phase, first?.touchpoint, first?.locale, target.size].filter(Boolean).join(' ')
}

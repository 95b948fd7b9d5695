import type { Rendered } from '../channels/channel.ts'
import { hashOfBytes } from '../content/hash.ts'
import type { ReleaseProblem } from '../release/ports.ts'
import type { Renderer, RenderFailure } from '../release/render-job.ts'
import type { Job } from './jobs.ts'
import type { OutputFolder } from './output-folder.ts'
import { pathOf } from './path-of.ts'
import type { Progress } from './progress.ts'
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
export async function drawJobs(jobs: readonly Job[], renderer: Renderer, folder: OutputFolder, progress: Progress): Promise<DrawnJobs> {
  const files = new Map<string, SheetRendition[]>()
  const failures: ReleaseProblem[] = []

  async function draw(job: Job): Promise<void> {
    const began = performance.now()
    const result = await renderer.render(job)
    if (!result.ok) failures.push(...job.places.map((place) => failureAt(job, place, result.failure)))
    else for (const output of result.outputs) await keep(job, output)
    progress.step(nameOf(job), performance.now() - began)
  }

  async function keep({ channel, places }: Job, output: Rendered): Promise<void> {
    const { bytes, format, size, type, extension, findings } = output
    for (const place of places) {
      const path = pathOf({ ...place, channel, size, format, extension })
      await folder.write(path, bytes)
      const key = placeKey(place.phase, place.touchpoint, place.locale)
      const file = { size, format, sha256: hashOfBytes(bytes), bytes: bytes.byteLength, type, extension, findings, path }
      files.set(key, [...(files.get(key) ?? []), file])
    }
  }

  const left = [...jobs]
  const lane = async () => {
    for (let job = left.shift(); job; job = left.shift()) await draw(job)
  }
  await Promise.all(Array.from({ length: renderer.parallel }, lane))
  return { files, failures }
}

function failureAt({ target }: Job, place: Job['places'][number], { kind: _kind, ...failure }: RenderFailure): ReleaseProblem {
  return { ...place, size: target.size, format: target.formats.join(', '), ...failure }
}

function nameOf({ places, target }: Job): string {
  const [first] = places
  return [first?.phase === 'live' ? undefined : first?.phase, first?.touchpoint, first?.locale, target.size].filter(Boolean).join(' ')
}

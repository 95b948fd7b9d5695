import type { BaseView, Rendered, Sources, Target } from '../channels/channel.ts'
import type { Standing } from './turns.ts'

/** One view to draw in one size; plain data, so that it can be posted to a worker. */
export interface RenderJob {
  readonly channel: string
  readonly view: BaseView
  readonly target: Target
}

/** Why a job gave nothing. `source`: its bytes could not be read; `thread`: nothing can draw here. Neither is the job's fault: trying again may help. */
export interface RenderFailure {
  readonly kind: 'template' | 'render' | 'source' | 'thread'
  readonly message: string
  /** The template's file, line and column when one failed. */
  readonly template?: string
  readonly line?: number
  readonly column?: number
}

export type RenderResult = { readonly ok: true; readonly outputs: Rendered[] } | { readonly ok: false; readonly failure: RenderFailure }

/** How a view becomes bytes: `renderView` of the channels, or a test's own. */
export type RenderView = (channel: string, view: BaseView, target: Target, sources: Sources) => Promise<Rendered[]>

/** Draws views, here or in worker threads. */
export interface Renderer {
  /** How many jobs are drawn at once. */
  readonly atOnce: number
  /** @param standing among other jobs; one whose signal is aborted before its turn fails. */
  render(job: RenderJob, standing?: Standing): Promise<RenderResult>
  /** Ends what is drawn and refuses what waits, within seconds. False: a thread goes on until the library that it is in comes back. */
  close(): Promise<boolean>
}

/** What a job has in common with others: pictures of a channel and size share what lies under their words. */
export const groundOf = (channel: string, { size }: Pick<Target, 'size'>): string => `${channel} ${size}`

class SourceError extends Error {
  override readonly name = 'SourceError'
}

/** No thread could be started to draw in. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
}

/** Runs one job, turning whatever it throws into a failure that survives being posted between threads. */
export async function runJob(job: RenderJob, renderView: RenderView, sources: Sources): Promise<RenderResult> {
  const reading: Sources = {
    async read(sha256) {
      try {
        return await sources.read(sha256)
      } catch (cause) {
        throw new SourceError(`The file ${sha256} could not be read: ${messageOf(cause)}`, { cause })
      }
    },
  }
  try {
    return { ok: true, outputs: await renderView(job.channel, job.view, job.target, reading) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

/** What an error says of itself: templates' errors carry file, line and column. */
export function failureOf(error: unknown): RenderFailure {
  const message = messageOf(error)
  if (error instanceof SourceError) return { kind: 'source', message }
  if (error instanceof ThreadError) return { kind: 'thread', message }
  if (typeof error === 'object' && error !== null && 'file' in error && typeof error.file === 'string') {
    return { kind: 'template', message, template: error.file, ...numberAt(error, 'line'), ...numberAt(error, 'column') }
  }
  return { kind: 'render', message }
}

function numberAt<Key extends string>(error: object, key: Key): Partial<Record<Key, number>> {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'number' ? ({ [key]: value } as Record<Key, number>) : {}
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

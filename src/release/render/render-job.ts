import type { BaseView, Rendered, Target } from '../../channels/contract/index.ts'
import type { Failure } from '../ports/index.ts'
import type { Task } from './task.ts'

/** One view to draw in one size; plain data, so that it can be posted to a thread. */
export interface RenderJob {
  readonly channel: string
  readonly view: BaseView
  readonly target: Target
}

export type RenderResult = { readonly ok: true; readonly outputs: Rendered[] } | { readonly ok: false; readonly failure: Failure }

/** What a job has in common with others: pictures of a channel and size share what lies under their words. */
export const affinityOf = (channel: string, { size }: Pick<Target, 'size'>): string => `${channel} ${size}`

/** Draws one size of a view. */
export const drawTask: Task<RenderJob, Rendered[]> = {
  name: 'draw',
  kind: 'drawing',
  run: ({ channel, view, target }, { renderView, sources }) => renderView(channel, view, target, sources),
}

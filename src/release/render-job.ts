import type { BaseView, Rendered, Sources, Target } from '../channels/channel.ts'
import type { Failure } from './failure.ts'
import type { Task } from './task.ts'

/** One view to draw in one size; plain data, so that it can be posted to a thread. */
export interface RenderJob {
  readonly channel: string
  readonly view: BaseView
  readonly target: Target
}

export type RenderResult = { readonly ok: true; readonly outputs: Rendered[] } | { readonly ok: false; readonly failure: Failure }

/** How a view becomes bytes: `renderView` of the channels, or a test's own. */
export type RenderView = (channel: string, view: BaseView, target: Target, sources: Sources) => Promise<Rendered[]>

/** What a job has in common with others: pictures of a channel and size share what lies under their words. */
export const affinityOf = (channel: string, { size }: Pick<Target, 'size'>): string => `${channel} ${size}`

/** Draws one size of a view. */
export const drawTask: Task<RenderJob, Rendered[]> = {
  name: 'draw',
  kind: 'drawing',
  run: ({ channel, view, target }, { renderView, sources }) => renderView(channel, view, target, sources),
}

import type { BaseView, Rendered, Sources, Target } from '../../channels/contract/index.ts'

/** How a view becomes bytes: `renderView` of the channels, or a test's own. */
export type RenderView = (channel: string, view: BaseView, target: Target, sources: Sources) => Promise<Rendered[]>

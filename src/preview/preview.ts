import type { Problem } from '../content/findings/index.ts'
import type { Clock } from '../release/ports/index.ts'
import { asTheyCome } from './as-they-come.ts'
import { draftTask } from './draft-task.ts'
import { drawSize, type DrawPorts } from './draw-size.ts'
import type { PreviewEvent, PreviewOrder, ShownNow } from './wall.ts'

export interface PreviewPorts extends DrawPorts {
  readonly clock: Clock
  /** What a touchpoint shows at the moment. */
  nowOn(touchpoint: string): ShownNow | undefined
}

/** What comes of a draft: what is wrong with it, then what can be seen of it; or why it could not be composed. */
export type DraftEvent =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | PreviewEvent
  | { readonly kind: 'broken'; readonly message: string }

/**
 * Shows a draft as it would be released, in one language and phase: first what is wrong, then what there is to see, then what the order wants
 * drawn, each when it is ready. Stores nothing. Plain data and no errors of ours: who asks may have loaded another copy of this code.
 * @param document that nobody has read yet
 * @param signal aborted when somebody has typed on: what has not begun never does
 */
export async function* previewDraft(
  document: unknown,
  order: PreviewOrder,
  ports: PreviewPorts,
  signal: AbortSignal,
): AsyncGenerator<DraftEvent> {
  const { locale, phase, draw, has } = order
  const draft = { document, order: { locale, phase, draw }, baseUrl: ports.baseUrl, now: ports.clock() }
  // Behind what releases compose: the draft is looked at, they are waited for.
  const composed = await ports.renderer.run(draftTask, draft, { yields: true, signal })
  if (signal.aborted) return
  if (!composed.ok) return yield { kind: 'broken', message: composed.failure.message }
  const { problems, shown } = composed.output
  yield { kind: 'problems', problems }
  if (shown === undefined) return
  const { campaign, wall, sizes } = shown
  yield { ...wall, touchpoints: wall.touchpoints.map((one) => ({ ...one, now: ports.nowOn(one.key) ?? null })) }
  const pending = sizes.map((size) => drawSize(size, { campaign, phase: wall.phase, has }, ports, signal))
  for await (const events of asTheyCome(pending)) {
    if (signal.aborted) return
    yield* events
  }
}

import type { Snapshot, Touchpoint } from '../content/schema/index.ts'
import type { BaseView, Channel, Rendered, Sources, Target } from './contract/index.ts'
import { allChannels, channelNamed } from './registry.ts'
import { unfilledTags, unstatedFacts } from './shared/copy/index.ts'

/** A channel that nobody registered. */
export class UnknownChannelError extends Error {
  override readonly name = 'UnknownChannelError'
  constructor(channel: string) {
    const known = allChannels().map(({ name }) => name)
    super(`There is no channel "${channel}"; there are ${known.join(', ')}.`)
  }
}

/** Chooses a channel's words for a locale, and looks whether anything in them is left for a mailing service to fill in. Pure. */
export function composeView(channel: Channel, snapshot: Snapshot, touchpoint: Touchpoint, locale: string): BaseView {
  const view = channel.compose(snapshot, touchpoint, locale)
  const tags = channel.spec.fillsMergeTags ? [] : unfilledTags(view, snapshot, touchpoint)
  return tags.length === 0 ? view : { ...view, findings: [...view.findings, ...tags] }
}

/**
 * Draws a view through its channel, here or in a worker, and looks whether it says what the channel promises.
 * @throws UnknownChannelError; TemplateError when a template is at fault; whatever `sources` throws.
 */
export async function renderView(channelName: string, view: BaseView, target: Target, sources: Sources): Promise<Rendered[]> {
  const channel = channelNamed(channelName)
  if (!channel) throw new UnknownChannelError(channelName)
  const outputs = await channel.render(view, target, sources)
  return outputs.map((output) => ({ ...output, findings: [...output.findings, ...unstatedFacts(channel.spec, view, output)] }))
}

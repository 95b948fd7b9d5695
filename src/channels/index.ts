import type { BaseView, Rendered, Sources, Target } from './channel.ts'
import { allChannels, channelNamed } from './registry.ts'
import { unstatedFacts } from './unstated-facts.ts'

export { allChannels, channelNamed, channels } from './registry.ts'

/** A channel that nobody registered. */
export class UnknownChannelError extends Error {
  override readonly name = 'UnknownChannelError'
  constructor(channel: string) {
    const known = allChannels().map(({ name }) => name)
    super(`There is no channel "${channel}"; there are ${known.join(', ')}.`)
  }
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

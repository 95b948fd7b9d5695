import type { BaseView, Channel, Rendered, Sources, Target } from './channel.ts'
import { email } from './email/index.ts'
import { facebookPost } from './facebook-post/index.ts'
import { flyer } from './flyer/index.ts'
import { webBanner } from './web-banner/index.ts'

/** Every kind of touchpoint there is. A new channel is a folder and a line here. */
export const channels: readonly Channel[] = [facebookPost, email, flyer, webBanner]

/** The channel of that name; undefined if there is none. */
export function channelNamed(name: string): Channel | undefined {
  return channels.find((channel) => channel.name === name)
}

/** A channel that nobody registered. */
export class UnknownChannelError extends Error {
  override readonly name = 'UnknownChannelError'
  constructor(channel: string) {
    super(`There is no channel "${channel}"; there are ${channels.map(({ name }) => name).join(', ')}.`)
  }
}

/**
 * Draws a view through its channel, here or in a worker.
 * @throws UnknownChannelError; TemplateError when a template is at fault; whatever `sources` throws.
 */
export async function renderView(channelName: string, view: BaseView, target: Target, sources: Sources): Promise<Rendered[]> {
  const channel = channelNamed(channelName)
  if (!channel) throw new UnknownChannelError(channelName)
  return channel.render(view, target, sources)
}

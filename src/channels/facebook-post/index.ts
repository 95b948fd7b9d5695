import type { Channel } from '../contract/index.ts'
import { compose, type FacebookView } from './compose.ts'
import { spec } from './spec.ts'

export type { FacebookView } from './compose.ts'
export { photoWeight } from './spec.ts'

/** A post on a Facebook Page: message, link, picture and alternative text, in the shape the Graph API takes. */
export const facebookPost: Channel<FacebookView> = {
  name: 'facebook-post',
  spec,
  compose,
  render: async (...drawn) => (await import('./render.ts')).render(...drawn),
}

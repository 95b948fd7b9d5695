import type { Channel } from '../contract/index.ts'
import { compose, type BannerView } from './compose.ts'
import { spec } from './spec.ts'

export type { BannerView } from './compose.ts'

/** Pictures and ready HTML snippets for websites and ad servers. */
export const webBanner: Channel<BannerView> = {
  name: 'web-banner',
  spec,
  compose,
  render: async (...drawn) => (await import('./render.ts')).render(...drawn),
}

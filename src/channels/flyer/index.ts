import type { Channel } from '../contract/index.ts'
import { compose, type FlyerView } from './compose.ts'
import { spec } from './spec.ts'

export type { FlyerView } from './compose.ts'
export { shippedProfiles } from './print-profiles.ts'

/** A flyer, for the printer and for the screen. */
export const flyer: Channel<FlyerView> = {
  name: 'flyer',
  spec,
  compose,
  makes: ({ sides }, format) => sides === 2 || !spec.formats[format]?.overleaf,
  render: async (...drawn) => (await import('./render.ts')).render(...drawn),
}

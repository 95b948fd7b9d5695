import type { Channel } from '../contract/index.ts'
import { compose, type EmailView } from './compose.ts'
import { kept } from './kept.ts'
import { makes } from './makes.ts'
import { spec } from './spec.ts'

export type { EmailView } from './compose.ts'

/** A complete email: HTML, text part, picture and message file. */
export const email: Channel<EmailView> = {
  name: 'email',
  spec,
  compose,
  makes,
  kept,
  render: async (...drawn) => (await import('./render.ts')).render(...drawn),
}

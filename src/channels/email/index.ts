import type { Channel } from '../channel.ts'
import { compose, type EmailView } from './compose.ts'
import { makes } from './pictures.ts'
import { render } from './render.ts'
import { spec } from './spec.ts'

export type { EmailView } from './compose.ts'

/** A complete email: HTML, text part, picture and message file. */
export const email: Channel<EmailView> = { name: 'email', spec, compose, makes, render }

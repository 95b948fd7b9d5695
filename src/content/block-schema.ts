import { z } from 'zod'

/** Rich text, reduced to what every channel can say: a small tree of our own. */
const inline = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Set where the words are a link. */
  href: z.string().optional(),
})

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: z.array(inline) }),
  z.object({ type: z.literal('heading'), content: z.array(inline) }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline)) }),
  z.object({ type: z.literal('quote'), content: z.array(inline) }),
])

export const blocks = z.array(block)

export type Inline = z.infer<typeof inline>
export type Block = z.infer<typeof block>

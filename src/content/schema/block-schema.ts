import { z } from 'zod'
import { joinedPieces } from '../text/index.ts'

/** Rich text, reduced to what every channel can say: a small tree of our own. */
const inline = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Set where the words are a link. */
  href: z.string().trim().optional(),
})

/** One paragraph, without the spaces that nobody meant. */
const pieces = z.array(inline).overwrite((content) => joinedPieces(content))

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: pieces }),
  z.object({ type: z.literal('heading'), content: pieces }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(pieces) }),
  z.object({ type: z.literal('quote'), content: pieces }),
])

export const blocks = z.array(block)

export type Inline = z.infer<typeof inline>
export type Block = z.infer<typeof block>

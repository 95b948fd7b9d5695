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

const plain = (content: Inline[]): string => content.map((part) => part.text).join('')

/** The words of a block tree, one string per paragraph or list item, in reading order. */
export function paragraphsOf(tree: readonly Block[]): string[] {
  return tree.flatMap((node) => (node.type === 'list' ? node.items.map(plain) : [plain(node.content)])).filter((text) => text.trim() !== '')
}

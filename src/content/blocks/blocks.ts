import type { Block, Inline } from '../schema/index.ts'

export type { Block, Inline } from '../schema/index.ts'

const plain = (content: Inline[]): string => content.map((part) => part.text).join('')

/** The words of a block tree, one string per paragraph or list item, in reading order. */
export function paragraphsOf(tree: readonly Block[]): string[] {
  return tree.flatMap((node) => (node.type === 'list' ? node.items.map(plain) : [plain(node.content)])).filter((text) => text.trim() !== '')
}

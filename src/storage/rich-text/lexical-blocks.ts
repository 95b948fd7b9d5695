import type { Block, Inline } from '../../content/blocks/index.ts'

/** What of Lexical's JSON is read; anything else is passed over. */
interface LexicalNode {
  readonly type?: string
  readonly text?: string
  readonly format?: number | string
  readonly tag?: string
  readonly listType?: string
  readonly children?: readonly LexicalNode[]
  readonly fields?: { readonly url?: string; readonly linkType?: string }
  readonly root?: LexicalNode
}

const BOLD = 1
const ITALIC = 2

/** Reduces the editor's tree to our blocks. Pure. */
export function blocksOfLexical(value: unknown): Block[] {
  const root = isNode(value) ? value.root : undefined
  return childrenOf(root ?? undefined).flatMap(blockOf)
}

const isNode = (value: unknown): value is LexicalNode => typeof value === 'object' && value !== null
const childrenOf = (node: LexicalNode | undefined): readonly LexicalNode[] =>
  Array.isArray(node?.children) ? node.children.filter(isNode) : []

function blockOf(node: LexicalNode): Block[] {
  if (node.type === 'list') {
    return [{ type: 'list', ordered: node.listType === 'number', items: itemsOf(node) }]
  }
  const content = inlinesOf(node)
  if (content.every(({ text }) => text.trim() === '')) return []
  if (node.type === 'heading') return [{ type: 'heading', content }]
  if (node.type === 'quote') return [{ type: 'quote', content }]
  return [{ type: 'paragraph', content }]
}

/** A list inside a list adds its items after the one it stands in: channels have one level. */
function itemsOf(list: LexicalNode): Inline[][] {
  return childrenOf(list).flatMap((item) => {
    const own = inlinesOf({ children: childrenOf(item).filter(({ type }) => type !== 'list') })
    const inner = childrenOf(item).filter(({ type }) => type === 'list')
    return [...(own.length > 0 ? [own] : []), ...inner.flatMap(itemsOf)]
  })
}

function inlinesOf(node: LexicalNode, href?: string): Inline[] {
  return childrenOf(node).flatMap((child): Inline[] => {
    if (child.type === 'linebreak') return [{ text: '\n' }]
    if (child.type === 'link' || child.type === 'autolink') return inlinesOf(child, child.fields?.url)
    if (typeof child.text !== 'string') return inlinesOf(child, href)
    const format = typeof child.format === 'number' ? child.format : 0
    return [
      {
        text: child.text,
        ...(format & BOLD ? { bold: true } : {}),
        ...(format & ITALIC ? { italic: true } : {}),
        ...(href ? { href } : {}),
      },
    ]
  })
}

/** The way back: our blocks as the editor's JSON, for seeding and importing. */
export function lexicalOfBlocks(blocks: readonly Block[]): { root: Record<string, unknown> } {
  return { root: element('root', blocks.map(nodeOf)) }
}

const element = (type: string, children: unknown[], more: object = {}): Record<string, unknown> => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

const textNode = ({ text, bold, italic }: Inline) => ({
  type: 'text',
  text,
  format: (bold ? BOLD : 0) | (italic ? ITALIC : 0),
  mode: 'normal',
  style: '',
  detail: 0,
  version: 1,
})

const linkNode = (inline: Inline) =>
  element('link', [textNode(inline)], { version: 3, fields: { linkType: 'custom', newTab: false, url: inline.href } })

const inlineNodes = (content: readonly Inline[]) => content.map((inline) => (inline.href ? linkNode(inline) : textNode(inline)))

function nodeOf(block: Block): unknown {
  if (block.type === 'list') {
    const items = block.items.map((item, index) => element('listitem', inlineNodes(item), { value: index + 1 }))
    return element('list', items, { listType: block.ordered ? 'number' : 'bullet', tag: block.ordered ? 'ol' : 'ul', start: 1 })
  }
  return element(block.type, inlineNodes(block.content), block.type === 'heading' ? { tag: 'h2' } : { textFormat: 0 })
}

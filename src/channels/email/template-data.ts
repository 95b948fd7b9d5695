import type { Block, Inline } from '../../content/blocks.ts'
import type { EmailView } from './compose.ts'
import { placeholders } from './placeholders.ts'

/** Links that a mail program may open; others stay words. */
const opens = /^(https?|mailto|tel):/i

const safe = (parts: readonly Inline[]): Inline[] =>
  parts.map(({ href, ...part }) => (href !== undefined && opens.test(href) ? { ...part, href } : part))

function blockData(block: Block): object {
  if (block.type === 'list') return { isList: true, tag: block.ordered ? 'ol' : 'ul', items: block.items.map(safe) }
  const flags = { paragraph: 'isParagraph', heading: 'isHeading', quote: 'isQuote' } as const
  return { [flags[block.type]]: true, content: safe(block.content) }
}

/** What the MJML template prints: the view, and which way it reads. `hero` is the picture's address. */
export function htmlData(view: EmailView, hero: string): object {
  const [start, end] = view.direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const { price, validity, coupon, phone } = view.facts
  return {
    ...view,
    hero,
    start,
    end,
    body: view.body.map(blockData),
    hasLogo: view.logo !== null,
    hasOffer: price !== undefined || validity !== undefined || coupon !== undefined,
    telephone: phone?.text.replace(/[^+\d]/g, '') ?? '',
    unsubscribe: placeholders.unsubscribe,
  }
}

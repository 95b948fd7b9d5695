import type { Block, Inline } from '../../content/blocks/index.ts'
import { graphemes } from '../../content/text/counting/index.ts'
import type { EmailView } from './compose.ts'
import { headlineSize } from './headline-size.ts'
import { inFull } from './in-full.ts'
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

/** Behind the preheader, so that no words of the letter follow it in an inbox, which shows no more than this many characters. */
const SHOWN = 150
const nothing = '\u034f\u200c\u00a0'
const paddingOf = (preheader: string): string => (preheader === '' ? '' : nothing.repeat(Math.max(0, SHOWN - graphemes(preheader))))

/** What the MJML template prints: the view with its facts in full, which way it reads, how large its headline is, and `addresses` of its pictures and calendar file. */
export function htmlData(view: EmailView, addresses: object): object {
  const [start, end] = view.direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const { price, secondPrice, discount, validity, coupon, phone } = view.facts
  return {
    ...view,
    ...addresses,
    facts: inFull(view.facts),
    preheaderPadding: paddingOf(view.preheader),
    start,
    end,
    headlineSize: headlineSize(view),
    priceSize: view.layout === 'offer-led' ? '58px' : '46px',
    body: view.body.map(blockData),
    hasLogo: view.logo !== null,
    // A discount without a price stands where the price would.
    figure: { large: (price ?? discount)?.text, second: secondPrice?.text, discount: price && discount?.text },
    hasOffer: (price ?? discount) !== undefined || validity !== undefined || coupon !== undefined,
    telephone: phone?.value ?? phone?.text.replace(/[^+\d]/g, '') ?? '',
    unsubscribe: placeholders.unsubscribe,
  }
}

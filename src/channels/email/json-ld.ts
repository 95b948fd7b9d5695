import type { EmailView } from './compose.ts'
import { mergeTagsIn } from '../../content/text/index.ts'

type Json = { readonly [key: string]: string | Json | undefined }

const context = 'http://schema.org/'

/** What is there to say, without what is empty, and without texts that a sending service would change: a reader's name may hold any sign. */
function said(type: string, values: Json): Json | undefined {
  const full = Object.entries(values).filter(([, value]) => typeof value === 'object' || (value ?? '') !== '')
  const fixed = full.filter(([, value]) => typeof value === 'object' || mergeTagsIn(value ?? '').length === 0)
  return fixed.length === 0 ? undefined : { '@type': type, ...Object.fromEntries(fixed) }
}

/**
 * The offer as data, in the types that readers of mail know: Gmail's DiscountOffer and PromotionCard for its tab of promotions
 * (developers.google.com/workspace/gmail/promotab/reference; there `price` is the one before `discountValue` is taken off), and a SaleEvent
 * with its Offer (schema.org/SaleEvent, schema.org/Offer) for others. `image` is the picture's address on the web, '' without one.
 */
function thingsOf(view: EmailView, image: string): Json[] {
  const { deal, facts, button, headline, summary, brand } = view
  const { price, currency, previousPrice, lowered, coupon, from, until, place, address } = deal
  const url = button?.url
  const isDeal = coupon !== '' || facts.discount !== undefined
  const card = { image, url, headline, price: previousPrice || price, priceCurrency: currency, discountValue: lowered }
  const offer = price === '' ? undefined : said('Offer', { price, priceCurrency: currency, validFrom: from, validThrough: until, url })
  const event = {
    name: headline,
    description: summary.join(' '),
    image,
    url,
    startDate: from,
    endDate: until,
    location: said('Place', { name: place, address }),
    organizer: said('Organization', { name: brand }),
    offers: offer,
  }
  const things = [
    isDeal
      ? said('DiscountOffer', {
          description: facts.discount?.text,
          discountCode: coupon,
          availabilityStarts: from,
          availabilityEnds: until,
        })
      : undefined,
    image !== '' && url !== undefined ? said('PromotionCard', card) : undefined,
    from !== '' ? said('SaleEvent', event) : offer,
  ]
  return things.filter((thing) => thing !== undefined).map((thing) => ({ '@context': context, ...thing }))
}

/** JSON that cannot end the element that it stands in: what markup knows is written by its number. */
const safe = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The HTML of an email with its offer as JSON-LD in the head; as it is where there is no offer to tell of. */
export function withJsonLd(html: string, view: EmailView, image: string): string {
  const things = thingsOf(view, image)
  if (things.length === 0) return html
  return html.replace('</head>', () => `<script type="application/ld+json">${safe(things)}</script>\n</head>`)
}

import { addressesBelow, dialledNumber, readableLink, shortCode } from '../addresses/index.ts'
import { commaOf, isolate, numberFormat } from '../text/index.ts'
import { formatFullRange, formatRange, isoInterval } from '../time/index.ts'
import { isWritten, textIn } from '../document/index.ts'
import { compareAmounts, formatMoney, percentOff } from './money.ts'
import { inFormerCurrency } from './second-price.ts'
import type { Money, Snapshot, Touchpoint } from '../schema/index.ts'

/** The things that must never differ between touchpoints. */
export const factNames = [
  'slogan',
  'price',
  'secondPrice',
  'previousPrice',
  'discount',
  'validity',
  'coupon',
  'place',
  'link',
  'phone',
  'terms',
] as const
export type FactName = (typeof factNames)[number]

/** A fact, formatted once for a locale. Templates print one of its forms and nothing else. */
export interface Fact {
  readonly text: string
  /** The same fact where room is scarce. */
  readonly short?: string
  /** The same fact where there is room: a period with weekdays and times, a price with the one in the former currency behind it. */
  readonly long?: string
  /** The same fact for machines: a phone in E.164, a period as an ISO 8601 interval, a link in ASCII. */
  readonly value?: string
}

/** The facts a campaign has, in one locale, for one touchpoint (its link is tracked). */
export type Facts = Readonly<Partial<Record<FactName, Fact>>>

/**
 * What people pay, and beside it the same in the currency that the euro replaced, where the brand shows it. The previous price is said in one
 * currency: a line with four amounts says none of them.
 */
function priceOf(price: Money, { formerCurrency }: Snapshot['brand'], locale: string): Facts {
  const text = formatMoney(price, locale)
  const former = formerCurrency === null ? undefined : inFormerCurrency(price, formerCurrency)
  if (former === undefined) return { price: { text } }
  const second = formatMoney(former, locale)
  // Each is isolated by itself, and they follow each other in the direction of the text around them.
  return { price: { text, long: `${text} (${second})` }, secondPrice: { text: second } }
}

/** "−20 %" as the locale writes it. */
function discountOf(percent: number, locale: string): Facts {
  if (percent === 0) return {}
  const signed = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(-percent / 100)
  // A hyphen is narrower than the figures beside it, and lines break behind it.
  return { discount: { text: isolate(signed.replace('-', '\u2212'), locale) } }
}

function pricesOf({ brand, campaign: { offer } }: Snapshot, locale: string): Facts {
  const { price, previousPrice: previous } = offer
  const stated = discountOf(offer.discount ?? 0, locale)
  if (!price) return stated
  const shown = priceOf(price, brand, locale)
  if (previous?.currency !== price.currency || compareAmounts(previous.amount, price.amount) <= 0) return { ...shown, ...stated }
  const previousPrice = { text: formatMoney(previous, locale) }
  return { ...shown, previousPrice, ...discountOf(percentOff(price.amount, previous.amount), locale) }
}

function validityOf({ brand, campaign }: Snapshot, locale: string): Facts {
  const { validFrom, validUntil } = campaign.offer
  if (validFrom === null && validUntil === null) return {}
  const said = (style: 'long' | 'short') => isolate(formatRange(validFrom, validUntil, brand.timeZone, locale, style), locale)
  const long = isolate(formatFullRange(validFrom, validUntil, brand.timeZone, locale), locale)
  return { validity: { text: said('long'), short: said('short'), long, value: isoInterval(validFrom, validUntil, brand.timeZone) } }
}

function placeOf({ brand, campaign: { place } }: Snapshot, locale: string): Facts {
  const name = textIn(place.name, locale, brand)?.text
  const address = textIn(place.address, locale, brand)?.text
  if (name === undefined) return address === undefined ? {} : { place: { text: address } }
  return { place: address === undefined ? { text: name } : { text: `${name}${commaOf(locale)} ${address}`, short: name } }
}

function linkOf({ baseUrl, campaign }: Snapshot, touchpoint: Touchpoint, locale: string): Facts {
  if (campaign.callToAction.url === null) return {}
  const value = addressesBelow(baseUrl).link(shortCode(campaign.slug, touchpoint.key, locale))
  const text = readableLink(value)
  return { link: { text, short: text.replace(/^https?:\/\//, ''), value } }
}

/** As it was typed; a number without its country code has no form that machines could dial from everywhere. */
function phoneOf(phone: string, locale: string): Fact {
  const value = dialledNumber(phone)
  return { text: isolate(phone, locale), ...(value !== undefined && { value }) }
}

/**
 * The facts of a campaign, formatted for a locale and a touchpoint: the only way in which templates may state one.
 * A fact the campaign does not have is absent. Slogan, coupon and terms are byte for byte what was authored; a campaign's
 * slogan replaces the brand's in all locales, so that no two slogans run side by side. The previous price is
 * there only if the price was lowered; the discount then is computed, else as stated. `link` is the short link
 * that is shown, in its own script (`short`: without https://, `value`: in ASCII).
 */
export function factsOf(snapshot: Snapshot, touchpoint: Touchpoint, locale: string): Facts {
  const { brand, campaign } = snapshot
  const { coupon, phone, terms } = campaign.offer
  const slogan = textIn(isWritten(campaign.slogan) ? campaign.slogan : brand.slogan, locale, brand)
  const conditions = textIn(terms, locale, brand)
  return {
    ...(slogan && { slogan: { text: slogan.text } }),
    ...pricesOf(snapshot, locale),
    ...validityOf(snapshot, locale),
    ...(coupon && { coupon: { text: coupon } }),
    ...placeOf(snapshot, locale),
    ...linkOf(snapshot, touchpoint, locale),
    ...(phone && { phone: phoneOf(phone, locale) }),
    ...(conditions && { terms: { text: conditions.text } }),
  }
}

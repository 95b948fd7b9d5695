import { Big } from 'big.js'
import { compareAmounts, type Facts } from '../../content/facts/index.ts'
import { textIn } from '../../content/document/index.ts'
import type { Snapshot } from '../../content/schema/index.ts'

/** A campaign's offer in machine form: amounts as decimal strings, times as ISO 8601 with their offset. '' where the campaign has none. */
export interface Deal {
  readonly price: string
  readonly currency: string
  /** Only where the price was lowered: what it was, and by how much. */
  readonly previousPrice: string
  readonly lowered: string
  readonly coupon: string
  readonly from: string
  readonly until: string
  readonly place: string
  readonly address: string
}

const decimalsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0

/** The offer of a campaign; what is lowered is so by the facts. */
export function dealOf({ brand, campaign }: Snapshot, facts: Facts, locale: string): Deal {
  const { price, previousPrice: previous, coupon, validFrom, validUntil } = campaign.offer
  const isLowered = facts.previousPrice !== undefined && price && previous && compareAmounts(previous.amount, price.amount) > 0
  return {
    price: price?.amount ?? '',
    currency: price?.currency ?? '',
    previousPrice: isLowered ? previous.amount : '',
    lowered: isLowered
      ? new Big(previous.amount).minus(price.amount).toFixed(Math.max(decimalsOf(previous.amount), decimalsOf(price.amount)))
      : '',
    coupon: coupon ?? '',
    from: validFrom ?? '',
    until: validUntil ?? '',
    place: textIn(campaign.place.name, locale, brand)?.text ?? '',
    address: textIn(campaign.place.address, locale, brand)?.text ?? '',
  }
}

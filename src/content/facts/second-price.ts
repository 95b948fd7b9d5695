import { Big } from 'big.js'
import { conversionRate } from '../tables/index.ts'
import { minorDigits } from './money.ts'
import type { Money } from '../schema/index.ts'

/**
 * A price in euro, in a currency that the euro replaced: multiplied by the full fixed rate and rounded to the smallest coin, half up, as
 * articles 4 and 5 of Regulation (EC) 1103/97 have it. Undefined for a price in other money, or a currency that the euro did not replace.
 */
export function inFormerCurrency({ amount, currency }: Money, former: string): Money | undefined {
  const rate = conversionRate(former)
  if (currency !== 'EUR' || rate === undefined) return undefined
  return { amount: new Big(amount).times(rate).toFixed(minorDigits(former), Big.roundHalfUp), currency: former }
}

import { Big } from 'big.js'
import { isolate, numberFormat } from '../text/index.ts'
import type { Money } from '../schema/index.ts'

export { formerCurrency } from '../tables/index.ts'

/** Compares two decimal strings exactly: -1 if `a` is less, 0 if equal, 1 if greater. Throws if one is not a number. */
export function compareAmounts(a: string, b: string): -1 | 0 | 1 {
  return new Big(a).cmp(b)
}

/** How many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** How much less `price` is than `previous`, in whole percent rounded down, so that no discount is overstated. 0 if it is not less. */
export function percentOff(price: string, previous: string): number {
  const before = new Big(previous)
  if (before.lte(price)) return 0
  return before.minus(price).times(100).div(before).round(0, Big.roundDown).toNumber()
}

function formatterOf(currency: string, locale: string, digits: number): Intl.NumberFormat {
  const options = { style: 'currency', currency, minimumFractionDigits: minorDigits(currency), maximumFractionDigits: digits } as const
  const usual = numberFormat(locale, { ...options, currencyDisplay: 'symbol' })
  const symbol = usual.formatToParts(0).find((part) => part.type === 'currency')?.value
  // Where the locale knows no symbol of its own (CZK in Slovak), the currency's own one (Kč) reads better than a code.
  return symbol === currency ? numberFormat(locale, { ...options, currencyDisplay: 'narrowSymbol' }) : usual
}

/**
 * Money as the locale writes it: 9,90 €, 12,50 ₼, ₱250.00. Digits are exact (no rounding, no float) and a currency always keeps its
 * decimals. In right-to-left locales it is bidi-isolated. Throws RangeError for a code that is not three letters.
 */
export function formatMoney({ amount, currency }: Money, locale: string): string {
  const digits = Math.max(minorDigits(currency), amount.split('.')[1]?.length ?? 0)
  // Node's Intl takes decimal strings exactly; its type wants them shown to be numeric, which `decimal` has done.
  return isolate(formatterOf(currency, locale, digits).format(amount as Intl.StringNumericLiteral), locale)
}

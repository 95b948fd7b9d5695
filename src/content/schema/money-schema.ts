import { z } from 'zod'
import { formerCurrency } from '../tables/index.ts'
import { exact } from './text-schema.ts'

const current = new Set(Intl.supportedValuesOf('currency'))

/** Whether ISO 4217 lists the code, today or before the euro replaced it. */
function isCurrency(code: string): boolean {
  return current.has(code) || formerCurrency(code) !== undefined
}

/** An amount as a decimal string: never negative, no thousands separators, at most twelve digits before the point and four after it. */
export const decimal = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})(\.\d{1,4})?$/, 'This is not an amount like 9.90: use digits, and a point before the cents.')

/** A currency by its ISO 4217 code. */
export const currencyCode = z.string().refine(isCurrency, { error: 'This is not a currency code like EUR, AZN or PHP.' })

/** A currency that the euro replaced. */
export const formerCurrencyCode = z
  .string()
  .refine((code) => formerCurrency(code) !== undefined, { error: 'This is not a currency that the euro replaced, like BGN.' })

export const money = z.object({ amount: exact.pipe(decimal), currency: exact.pipe(currencyCode) })

export type Money = z.infer<typeof money>

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversionRate, formerCurrencies, formerCurrency } from '../../../src/content/tables/former-currency.ts'
import { currencyCode, decimal } from '../../../src/content/schema/money-schema.ts'
import { compareAmounts, formatMoney, minorDigits, percentOff } from '../../../src/content/facts/money.ts'
import { inFormerCurrency } from '../../../src/content/facts/second-price.ts'

/** No-break spaces are Intl's business; people see a space. */
const seen = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const money = (amount: string, currency: string) => ({ amount, currency })

const amounts = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 999_999_999_999n }),
    fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 4 }), { nil: undefined }),
  )
  .map(([whole, fraction]) => (fraction === undefined ? whole.toString() : `${whole}.${fraction}`))

/** An amount in units of a ten-thousandth, the smallest that can be written. */
function units(amount: string): bigint {
  const [whole = '', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(4, '0'))
}

describe('Money', () => {
  it.each([
    ['bg', 'EUR', '9.90', '9,90 €'],
    ['sk', 'EUR', '9.90', '9,90 €'],
    ['az', 'AZN', '12.50', '12,50 ₼'],
    ['fil', 'PHP', '250.00', '₱250.00'],
    ['en', 'PHP', '250', '₱250.00'],
    ['en', 'EUR', '1250', '€1,250.00'],
    ['sk', 'CZK', '199', '199,00 Kč'],
    ['en', 'JPY', '1500', '¥1,500'],
  ])('is written in %s as people there write %s', (locale, currency, amount, expected) => {
    expect(seen(formatMoney(money(amount, currency), locale))).toBe(expected)
  })

  it('is isolated in right-to-left locales, with every isolate closed', () => {
    for (const locale of ['ar', 'ar-EG', 'he', 'fa'])
      expect(formatMoney(money('99.90', 'AED'), locale)).toMatch(/^\u2068[^\u2066-\u2069\u202a-\u202e]+\u2069$/)
  })

  it('keeps the decimals of its currency for whole amounts', () => {
    expect(seen(formatMoney(money('10', 'EUR'), 'bg'))).toBe('10,00 €')
    expect(seen(formatMoney(money('1', 'JOD'), 'en'))).toBe('JOD 1.000')
  })

  it('never loses or changes a digit', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('EUR', 'AZN', 'PHP', 'JPY', 'KWD'),
        fc.constantFrom('en', 'bg', 'sk', 'az', 'fil', 'de'),
        (amount, currency, locale) => {
          const point = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
          const digits = formatMoney(money(amount, currency), locale)
            .replace(new RegExp(`[^0-9\\${point}]`, 'g'), '')
            .replace(point, '.')
          const shown = /\d+(\.\d+)?/.exec(digits)?.[0] ?? ''
          expect(units(shown)).toBe(units(amount))
          expect(shown.split('.')[1]?.length ?? 0).toBeGreaterThanOrEqual(minorDigits(currency))
        },
      ),
    )
  })

  it('compares exactly, where floating point would not', () => {
    expect(compareAmounts('999999999999.9999', '999999999999.9998')).toBe(1)
    expect(compareAmounts('9.9', '9.90')).toBe(0)
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(compareAmounts(a, b)).toBe(units(a) < units(b) ? -1 : units(a) > units(b) ? 1 : 0)
        expect(compareAmounts(b, a)).toBe(0 - compareAmounts(a, b))
      }),
    )
  })

  it('never overstates a discount', () => {
    expect(percentOff('9.90', '14.90')).toBe(33)
    expect(percentOff('0', '5')).toBe(100)
    expect(percentOff('5', '5')).toBe(0)
    fc.assert(
      fc.property(amounts, amounts, (price, previous) => {
        const percent = BigInt(percentOff(price, previous))
        expect(percent >= 0n && percent <= 100n).toBe(true)
        if (units(price) < units(previous)) expect(units(previous) * percent <= (units(previous) - units(price)) * 100n).toBe(true)
      }),
    )
  })

  it('is read only as a plain decimal string', () => {
    fc.assert(fc.property(amounts, (amount) => decimal.safeParse(amount).success))
    for (const amount of ['', '-1', '1,20', '1.', '.5', '01', '1e3', '1 000', '1.23456', '٩', 'NaN', '9.90 ', '1234567890123']) {
      expect(decimal.safeParse(amount).success, amount).toBe(false)
    }
  })

  it('is in a currency that ISO 4217 lists', () => {
    for (const code of ['EUR', 'AZN', 'PHP', 'BGN', 'DEM', 'SKK']) expect(currencyCode.safeParse(code).success, code).toBe(true)
    for (const code of ['', 'EURO', 'eur', 'XYZ', 'E€R', 'ZZZ']) expect(currencyCode.safeParse(code).success, code).toBe(false)
  })

  it('knows the currencies that the euro replaced', () => {
    expect(formerCurrency('BGN')).toEqual({ until: '2026-01-01', successor: 'EUR' })
    expect(formerCurrency('HRK')).toEqual({ until: '2023-01-01', successor: 'EUR' })
    expect(formerCurrency('EUR')).toBeUndefined()
  })

  it.each([
    ['BGN', '9.90', '19.36'],
    ['BGN', '0.01', '0.02'],
    ['HRK', '10', '75.35'],
    ['DEM', '100', '195.58'],
    ['ITL', '1', '1936'],
    ['LVL', '0.50', '0.35'],
    ['SKK', '999999999999.99', '30125999999999.70'],
  ])('is converted into %s at the fixed rate, half up to the smallest coin', (former, amount, converted) => {
    expect(inFormerCurrency({ amount, currency: 'EUR' }, former)).toEqual({ amount: converted, currency: former })
  })

  it('is converted out of euro alone, and only into a currency that the euro replaced', () => {
    expect(inFormerCurrency({ amount: '9.90', currency: 'AZN' }, 'BGN')).toBeUndefined()
    expect(inFormerCurrency({ amount: '9.90', currency: 'EUR' }, 'USD')).toBeUndefined()
    for (const former of formerCurrencies) expect(conversionRate(former), former).toMatch(/^\d+\.\d+$/)
  })

  it('converts to what is nearest: half a coin off at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
        const levs = inFormerCurrency({ amount: (cents / 100).toFixed(2), currency: 'EUR' }, 'BGN')?.amount ?? ''
        expect(Math.abs(Math.round(Number(levs) * 100) * 100_000 - cents * 195_583)).toBeLessThanOrEqual(50_000)
      }),
    )
  })
})

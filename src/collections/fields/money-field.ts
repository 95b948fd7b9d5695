import type { GroupField, OptionObject, SelectFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { checkMoney, checkPreviousPrice } from '../../content/checks/index.ts'
import { formerCurrencies } from '../../content/tables/index.ts'
import type { Money } from '../../content/schema/index.ts'
import { choice, group, textField, type Words } from './fields.ts'

/** ISO 4217, with the currencies that the euro replaced: old offers may still name one, and are warned. */
function currencies(): OptionObject[] {
  const codes = new Set([...Intl.supportedValuesOf('currency'), 'BGN', 'HRK'])
  return labelled([...codes])
}

function labelled(codes: readonly string[]): OptionObject[] {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' })
  return codes.toSorted().map((value) => ({ value, label: `${value} – ${names.of(value) ?? value}` }))
}

const textIn = (siblings: unknown, name: string): string => {
  const value: unknown = typeof siblings === 'object' && siblings !== null ? Reflect.get(siblings, name) : undefined
  return typeof value === 'string' ? value : ''
}

const isMoney: TextFieldSingleValidation = (value, { siblingData }) => {
  if (!value) return true
  const currency = textIn(siblingData, 'currency')
  return currency === '' ? 'Choose a currency for this amount.' : (checkMoney({ amount: value, currency }) ?? true)
}

/** The money that a form has in a group; null while it is empty or not sound. */
export function moneyIn(siblings: unknown, name: string): Money | null {
  const given: unknown = typeof siblings === 'object' && siblings !== null ? Reflect.get(siblings, name) : undefined
  const money = { amount: textIn(given, 'amount'), currency: textIn(given, 'currency') }
  return money.amount !== '' && checkMoney(money) === undefined ? money : null
}

/** The previous price is compared with the price beside it, once both are sound. */
const isMoneyAbovePrice: TextFieldSingleValidation = (value, options) => {
  const own = isMoney(value, options)
  if (own !== true || !value) return own
  const offer: unknown = Reflect.get(options.data, 'offer')
  const price: unknown = typeof offer === 'object' && offer !== null ? Reflect.get(offer, 'price') : undefined
  const [amount, currency] = [textIn(price, 'amount'), textIn(price, 'currency')]
  const now = amount === '' ? null : { amount, currency }
  if (now && checkMoney(now) !== undefined) return true
  return checkPreviousPrice(now, { amount: value, currency: textIn(options.siblingData, 'currency') }) ?? true
}

const isCurrencyCode: SelectFieldSingleValidation = (value) => !value || (checkMoney({ amount: '0', currency: value }) ?? true)

const money = (name: string, words: Words, validate: TextFieldSingleValidation): GroupField =>
  group(name, words, [
    {
      type: 'row',
      fields: [
        textField('amount', { label: 'Amount', help: 'Digits, and a point before the cents: 9.90.' }, { validate }),
        choice('currency', { label: 'Currency', help: 'In which money people pay.' }, currencies(), {
          validate: isCurrencyCode,
          admin: { components: { afterInput: ['leitmotif/admin#FormerCurrency'] } },
        }),
      ],
    },
  ])

/** What people pay now: decimal digits and a currency, neither of them translated. */
export const price = money('price', { label: 'Price', help: 'What people pay now.' }, isMoney)

export const previousPrice = money(
  'previousPrice',
  { label: 'Previous price', help: 'Shown struck through. The discount is computed from it.' },
  isMoneyAbovePrice,
)

/** A brand's choice to say its euro prices in the money of before too. */
export const formerCurrencyField = choice(
  'formerCurrency',
  {
    label: 'Former currency beside the price',
    help: 'Where customers still count in it: prices in euro are shown in this currency too, converted at the fixed rate, as in 9,90 € (19,36 лв.). Empty: in euro alone.',
  },
  labelled(formerCurrencies),
)

import type { DateField, Field, GroupField, SelectField, TextareaField, TextField } from 'payload'
import { checkMoney, checkPhone, checkCoupon, checkUrl } from '../content/check-fields.ts'

/** Builders for fields that stand in several collections; each says in a marketer's words what it is for. */

interface Words {
  readonly label: string
  readonly help: string
}

export const text = (name: string, { label, help }: Words, more: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', label, ...more, admin: { description: help, ...more.admin } }) as TextField

export const area = (name: string, { label, help }: Words, more: Partial<TextareaField> = {}): TextareaField =>
  ({ name, type: 'textarea', label, ...more, admin: { description: help, rows: 3, ...more.admin } }) as TextareaField

export const choice = (
  name: string,
  { label, help }: Words,
  options: SelectField['options'],
  more: Partial<SelectField> = {},
): SelectField => ({ name, type: 'select', label, options, ...more, admin: { description: help, ...more.admin } }) as SelectField

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A stable key that stands in addresses: a–z, 0–9 and single hyphens, unique. */
export const slug = (name: string, words: Words, more: Partial<TextField> = {}): TextField =>
  text(name, words, {
    required: true,
    unique: true,
    index: true,
    validate: (value: string | null | undefined) =>
      (typeof value === 'string' && SLUG.test(value)) || 'Use small letters a–z, digits and single hyphens, such as park-festival.',
    ...more,
  } as Partial<TextField>)

/** An instant, shown and typed in the brand's time zone. */
export const instant = (name: string, { label, help }: Words): DateField => ({
  name,
  type: 'date',
  label,
  admin: { description: help, date: { pickerAppearance: 'dayAndTime' }, components: { Field: 'leitmotif/admin#ZonedDateField' } },
})

const currencies = (): SelectField['options'] => {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }))
}

/** A price: decimal digits and a currency, neither of them translated. */
export const money = (name: string, { label, help }: Words): GroupField => ({
  name,
  type: 'group',
  label,
  admin: { description: help },
  fields: [
    {
      type: 'row',
      fields: [
        text('amount', { label: 'Amount', help: 'Digits with a point, such as 9.90' }, {
          validate: (value: string | null | undefined, { siblingData }: { siblingData: unknown }) => {
            const currency: unknown =
              typeof siblingData === 'object' && siblingData !== null ? Reflect.get(siblingData, 'currency') : undefined
            if (!value) return true
            if (typeof currency !== 'string' || currency === '') return 'Choose a currency for this amount.'
            return checkMoney({ amount: value, currency }) ?? true
          },
        } as Partial<TextField>),
        choice('currency', { label: 'Currency', help: 'Three letters, such as EUR' }, currencies(), {
          admin: { components: { afterInput: ['leitmotif/admin#FormerCurrency'] } },
        }),
      ],
    },
  ],
})

const optional = (check: (value: string) => string | undefined) => (value: string | null | undefined) => !value || (check(value) ?? true)

export const link = (name: string, words: Words): TextField => text(name, words, { validate: optional(checkUrl) } as Partial<TextField>)
export const phone = (name: string, words: Words): TextField => text(name, words, { validate: optional(checkPhone) } as Partial<TextField>)
export const coupon = (name: string, words: Words): TextField =>
  text(name, words, { validate: optional(checkCoupon) } as Partial<TextField>)

export const group = (name: string, { label, help }: Words, fields: Field[]): GroupField => ({
  name,
  type: 'group',
  label,
  admin: { description: help },
  fields,
})

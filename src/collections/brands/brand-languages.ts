import type { Field, SelectFieldManyValidation, SelectFieldSingleValidation, TextFieldManyValidation } from 'payload'
import { checkLocale, checkTimeZone } from '../../content/checks/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { choice, formerCurrencyField, textField, texts } from '../fields/index.ts'

const written = 'Every language the brand writes in. Campaigns are published when they are complete in each of them.'
const main = { label: 'Main language', help: 'Stands in where a translation is missing.' }

/** The languages of a brand are data; those of Payload are fixed when it starts. */
function complaintOf(value: unknown, known: readonly string[]): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return 'Choose at least one language.'
  for (const locale of value.map(String)) {
    const complaint = checkLocale(locale)
    if (complaint !== undefined) return complaint
    if (known.length > 0 && !known.includes(locale)) {
      return `This Payload is not set up for ${nameOfLocale(locale)}; it knows ${known.join(', ')}. Ask your developer to add it to "localization.locales" in the Payload config and to start it again.`
    }
  }
  if (known.length === 0 && value.length > 1) {
    return 'This Payload is set up for one language only. Keep one, or ask your developer to add "localization" to the Payload config.'
  }
  return undefined
}

const isAmongTheBrands = (value: unknown, data: object): true | string => {
  const chosen: unknown = Reflect.get(data, 'locales')
  return (Array.isArray(chosen) && chosen.includes(value)) || 'Choose one of the brand’s languages.'
}

/** Languages to choose from, or the one language of a host that has no `localization`. */
function languages(known: readonly string[]): Field[] {
  if (known.length === 0) {
    const validate: TextFieldManyValidation = (value) => complaintOf(value, known) ?? true
    return [
      texts(
        'locales',
        { label: 'Language', help: 'The language the brand writes in, by its code: en, bg, fil.' },
        { required: true, validate },
      ),
      textField('defaultLocale', main, {
        required: true,
        validate: (value: unknown, { data }: { data: object }) => isAmongTheBrands(value, data),
      }),
    ]
  }
  const options = known.map((value) => ({ value, label: nameOfLocale(value) }))
  const validate: SelectFieldManyValidation = (value) => complaintOf(value, known) ?? true
  return [
    // SQL keeps a collection's translations in `<slug>_locales`; a list of that name needs a table of another.
    // PostgreSQL's type for the choices would be called like that table, and then hide it.
    choice('locales', { label: 'Languages', help: written }, options, {
      hasMany: true,
      required: true,
      dbName: 'brand_languages',
      enumName: 'enum_brand_languages',
      validate,
    }),
    choice('defaultLocale', main, options, {
      required: true,
      validate: (value: unknown, { data }: { data: object }) => isAmongTheBrands(value, data),
    }),
  ]
}

const isZone: SelectFieldSingleValidation = (value) => checkTimeZone(value ?? '') ?? true

const zones = (): string[] => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])]

/** What decides in which words and on which clock a brand speaks. */
export const languageFields = (known: readonly string[]): Field[] => [
  ...languages(known),
  choice(
    'timeZone',
    { label: 'Time zone', help: 'Offers begin and end by the clocks of this zone, and dates are typed and shown in it.' },
    zones(),
    {
      required: true,
      validate: isZone,
    },
  ),
  formerCurrencyField,
]

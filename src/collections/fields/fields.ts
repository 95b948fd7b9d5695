import type {
  DateField,
  Field,
  GroupField,
  OptionObject,
  SelectField,
  TextareaField,
  TextField,
  TextFieldManyValidation,
  TextFieldSingleValidation,
} from 'payload'
import { checkKeyLength } from '../../content/document/index.ts'
import { manyLines, oneLine } from '../../content/text/index.ts'
import { asEntered } from './as-entered.ts'
import { readOnBrandsClock } from './brand-time.ts'

/** Builders for fields that stand in several collections; each says in a marketer's words what it is for. */

export interface Words {
  readonly label: string
  readonly help: string
}

type TextMore = Omit<Partial<TextField>, 'validate'> & { readonly validate?: TextFieldSingleValidation }
type AreaMore = Omit<Partial<TextareaField>, 'validate'>
type ChoiceMore = Partial<Omit<SelectField, 'validate' | 'hasMany'>> & Pick<SelectField, 'hasMany' | 'validate'>

// Payload's field types are unions over `hasMany`, which partial objects cannot be told apart by.
const textOf = (clean: (text: string) => string, name: string, { label, help }: Words, more: TextMore): TextField =>
  ({ name, type: 'text', label, ...more, ...asEntered(clean, more), admin: { description: help, ...more.admin } }) as TextField

/** A text of one line. */
export const textField = (name: string, words: Words, more: TextMore = {}): TextField => textOf(oneLine, name, words, more)

/** As `text`, for what people type or follow as it stands, such as a coupon: only the spaces around it go. */
export const exactField = (name: string, words: Words, more: TextMore = {}): TextField => textOf((given) => given.trim(), name, words, more)

type TextsMore = Omit<Partial<TextField>, 'validate'> & { readonly validate?: TextFieldManyValidation }

/** A list of texts of one line. */
export const texts = (name: string, words: Words, { validate, ...more }: TextsMore = {}): TextField =>
  ({ ...textOf(oneLine, name, words, { ...more, validate: validate as TextMore['validate'] }), hasMany: true }) as TextField

/** A text of several lines. */
export const area = (name: string, { label, help }: Words, more: AreaMore = {}): TextareaField =>
  ({
    name,
    type: 'textarea',
    label,
    ...more,
    ...asEntered(manyLines, more),
    admin: { description: help, rows: 3, ...more.admin },
  }) as TextareaField

export const choice = (name: string, { label, help }: Words, options: SelectField['options'], more: ChoiceMore = {}): SelectField =>
  ({ name, type: 'select', label, options, ...more, admin: { description: help, ...more.admin } }) as SelectField

/**
 * A text that is chosen among names which channels and templates give. GraphQL makes each option of a select field the name of an enum
 * value, and one name that it does not take (`eml@inline`) ends the schema of every collection there is; a text may say anything.
 */
export const nameChoice = (name: string, words: Words, options: readonly OptionObject[], more: TextMore = {}): TextField =>
  textField(name, words, { validate: isAmong(options), ...more, admin: { ...more.admin, ...chosenIn(options) } })

/** As `nameChoice`, for a list of them. */
export const nameChoices = (name: string, words: Words, names: readonly string[], validate: TextFieldManyValidation): TextField =>
  texts(name, words, { validate, admin: chosenIn(names.map((value) => ({ label: value, value }))) })

const chosenIn = (options: readonly OptionObject[]): TextField['admin'] => ({
  components: { Field: { path: 'leitmotif/admin#ChosenText', clientProps: { options } } },
})

/** A text that is chosen may be missing only where it need not be given. */
const isAmong =
  (options: readonly OptionObject[]): TextFieldSingleValidation =>
  (value, { required, req }) => {
    if (!value) return required !== true || req.t('validation:required')
    const names = options.map((option) => option.value)
    return names.includes(value) || `There is no "${value}". Choose one of ${names.join(', ')}.`
  }

export const group = (name: string, { label, help }: Words, fields: Field[]): GroupField => ({
  name,
  type: 'group',
  label,
  admin: { description: help },
  fields,
})

/** Keys and slugs stand in addresses: a–z, 0–9 and single hyphens. One that has long been too long stays. */
export const slugShape: TextFieldSingleValidation = (value, { previousValue }) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '')) return 'Use small letters a–z, digits and single hyphens, such as park-festival.'
  return value === previousValue || (checkKeyLength(value ?? '') ?? true)
}

/** As `slugShape`, or nothing yet: a draft without headline has none. */
export const slugOrNone: TextFieldSingleValidation = (value, options) => !value || slugShape(value, options)

export const slugField = (name: string, words: Words, more: TextMore = {}): TextField =>
  exactField(name, words, { required: true, unique: true, index: true, validate: slugShape, ...more })

/** An instant, shown and typed on the clocks of the brand. */
export const instantField = (name: string, { label, help }: Words, more: Pick<DateField, 'validate' | 'admin'> = {}): DateField => ({
  name,
  type: 'date',
  label,
  ...more,
  hooks: { beforeValidate: [readOnBrandsClock] },
  admin: {
    description: help,
    date: { pickerAppearance: 'dayAndTime' },
    components: { Field: 'leitmotif/admin#ZonedDateField' },
    ...more.admin,
  },
})

/** A text that may be empty, and else must satisfy a check of content's. */
export const optional =
  (check: (value: string) => string | undefined): TextFieldSingleValidation =>
  (value) =>
    !value || (check(value) ?? true)

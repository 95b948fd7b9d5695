/** Fields that several collections have. */
export type { AdaptableChannel, AdaptableSlot } from './adaptable-channel.ts'
export {
  type Words,
  area,
  choice,
  exactField,
  group,
  instantField,
  nameChoice,
  nameChoices,
  optional,
  slugField,
  slugOrNone,
  slugShape,
  textField,
  texts,
} from './fields.ts'
export { layoutChoices } from './layout-choices.ts'
export { formerCurrencyField, moneyIn, previousPrice, price } from './money-field.ts'
export { narrowedField, noteNarrowing } from './narrowing.ts'
export { withFacts } from './placeholder-field.ts'
export { checkPrintProfile, lostPrintProfiles, printProfileField } from './print-profile-field.ts'

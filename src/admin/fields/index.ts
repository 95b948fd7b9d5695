/** Fields of the forms that do more than Payload’s own. */
export { AdaptationBudget, AdaptationOf, AdaptationSlot } from './adaptation-fields.tsx'
export { ChosenText } from './chosen-text.tsx'
export { FactPicker } from './fact-picker.tsx'
export { FormerCurrency } from './former-currency.tsx'
export { MakeKey } from './make-key.tsx'
export { PrintProfile } from './print-profile.tsx'
export { ZonedDateField } from './zoned-date-field.tsx'

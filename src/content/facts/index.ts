/** The facts of a campaign, as values and as words of a language. */
export { warnDates } from './check-dates.ts'
export { type Edition, dayIn, isDay } from './edition.ts'
export { type Fact, type FactName, type Facts, factNames, factsOf } from './facts.ts'
export { momentNames, momentsOf } from './moments.ts'
export { compareAmounts, formerCurrency, minorDigits, percentOff } from './money.ts'
export { checkPlaceholders, fillPlaceholders, placeholderNames, placeholdersIn } from './placeholders.ts'
export { inFormerCurrency } from './second-price.ts'
export { statedIn } from './stated.ts'

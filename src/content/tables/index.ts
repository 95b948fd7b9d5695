/** Small tables that forms need as well: names of phases and layouts, replaced currencies, types of files. */
export { conversionRate, formerCurrencies, formerCurrency } from './former-currency.ts'
export { imageExtensionOf, imageTypeOf } from './image-types.ts'
export { type ShippedLayout, layoutNames } from './layout-names.ts'
export { nameOfPhase } from './phase-names.ts'
export { svgElements } from './svg-elements.ts'
export { weightName } from './weight-name.ts'

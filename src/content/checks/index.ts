/** What is wrong with a document before anything is drawn. */
export {
  checkBaseUrl,
  checkCoupon,
  checkDiscount,
  checkLocale,
  checkMoney,
  checkPercent,
  checkPeriod,
  checkPhone,
  checkPreviousPrice,
  checkTimeZone,
  checkUrl,
} from './check-fields.ts'
export { checkMissing } from './check-missing.ts'
export { checkOver } from './check-over.ts'
export { checkDocument } from './check.ts'
export { checkLetters } from './lost-letters.ts'

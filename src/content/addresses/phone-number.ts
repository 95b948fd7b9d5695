import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * A phone number as machines dial it from anywhere, in E.164: "+421 (0)2 5555 5555" is +421255555555. Undefined for one without its country
 * code, or with too few or too many digits for its country.
 */
export function dialledNumber(phone: string): string | undefined {
  if (!phone.startsWith('+')) return undefined
  const number = parsePhoneNumberFromString(phone)
  return number?.isPossible() === true ? number.number : undefined
}

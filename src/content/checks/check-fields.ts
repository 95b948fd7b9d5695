import { isClean, isLocale } from '../text/index.ts'
import { isTimeZone } from '../time/index.ts'
import { dialledNumber } from '../addresses/index.ts'
import { currencyCode, decimal, type Money } from '../schema/index.ts'
import { compareAmounts, formerCurrency, minorDigits, percentOff } from '../facts/index.ts'

/** What is wrong with a field and what to do, or undefined if it is fine. */
export type Complaint = string | undefined

/** A link a person can follow: http or https, without a name and password in it. */
export function checkUrl(url: string): Complaint {
  if (!URL.canParse(url) || !/^https?:\/\//i.test(url)) return 'This is not a web link. Write it whole, like https://example.com/park.'
  const { username, password, hostname } = new URL(url)
  if (username !== '' || password !== '') return 'A link must not carry a user name or password: everybody will see it. Take them out.'
  if (!isClean(url) || /\s/.test(url)) return 'The link contains spaces or invisible characters. Type it anew.'
  return hostname === '' ? 'This link leads to no site. Write it whole, like https://example.com/park.' : undefined
}

/** The public address that short links and files stand below: nothing may follow it. */
export function checkBaseUrl(url: string): Complaint {
  if (URL.canParse(url) && /[?#]/.test(url))
    return 'The public address carries a query or a fragment, and no path can follow these. Leave out ? and # and what follows them.'
  return checkUrl(url)
}

/** A link inside rich text: also to an e-mail address or a phone. */
export function checkHref(href: string): Complaint {
  return /^(mailto|tel):[^\s]+$/i.test(href) && isClean(href) ? undefined : checkUrl(href)
}

function checkCurrency(code: string): Complaint {
  return currencyCode.safeParse(code).success ? undefined : `"${code}" is not a currency. Use its three letters, like EUR, AZN or PHP.`
}

/** An amount with no more decimals than its currency has. */
export function checkMoney({ amount, currency }: Money): Complaint {
  const unknown = checkCurrency(currency)
  if (unknown !== undefined) return unknown
  if (!decimal.safeParse(amount).success) return `"${amount}" is not an amount. Write digits, and a point before the cents: 9.90.`
  const [digits, written] = [minorDigits(currency), amount.split('.')[1]?.length ?? 0]
  if (written <= digits) return undefined
  return `${currency} has ${digits === 0 ? 'no decimals' : `${digits} decimals`}, but ${amount} has ${written}. Round it.`
}

/** A warning about a currency that is no longer tender. */
export function warnFormerCurrency(code: string): Complaint {
  const former = formerCurrency(code)
  return former && `${code} is no longer money since ${former.until}. Give the price in ${former.successor}.`
}

/** A warning about a price of nothing: more often a slip than a gift. */
export function warnNoPrice({ amount }: Money): Complaint {
  if (!decimal.safeParse(amount).success || compareAmounts(amount, '0') > 0) return undefined
  return 'The price is 0, and is shown as that. If it is not meant so, write it; if it is a gift, leave it empty and say so in words.'
}

/** A previous price next to the price: same currency, and not below it. Both must be sound in themselves. */
export function checkPreviousPrice(price: Money | null, previous: Money): Complaint {
  if (price === null) return 'A previous price needs a price beside it. Give the price of now, or leave this empty.'
  if (price.currency !== previous.currency)
    return `The price is in ${price.currency}, the previous one in ${previous.currency}. Give both in one currency.`
  if (compareAmounts(price.amount, previous.amount) <= 0) return undefined
  return `The price (${price.amount}) is above the previous price (${previous.amount}). Swap them, or leave the previous price empty.`
}

/** A stated discount (percent) beside prices that are sound: it must be what they make it. Without both it stands for itself. */
export function checkDiscount(stated: number, price: Money | null, previous: Money | null): Complaint {
  if (price === null || previous === null) return undefined
  const computed = percentOff(price.amount, previous.amount)
  if (stated === computed) return undefined
  return `The discount says ${stated} %, but from ${previous.amount} to ${price.amount} it is ${computed} %. Correct one of them, or leave the discount empty: it is computed.`
}

/** A discount as a person types it. */
export function checkPercent(percent: number): Complaint {
  return Number.isInteger(percent) && percent >= 1 && percent <= 99 ? undefined : 'Use a whole number from 1 to 99.'
}

/** The two ends of a period, ISO instants; an open end is always fine. */
export function checkPeriod(from: string | null, until: string | null): Complaint {
  if (from === null || until === null || Date.parse(from) < Date.parse(until)) return undefined
  return 'The end is not after the start. Choose a later end or an earlier start.'
}

export function checkTimeZone(name: string): Complaint {
  return isTimeZone(name) ? undefined : `"${name}" is not a time zone. Choose one like Europe/Sofia or Asia/Baku.`
}

export function checkLocale(locale: string): Complaint {
  return isLocale(locale) ? undefined : `"${locale}" is not a locale. Use a language code like bg, fil or pt-BR.`
}

/** A coupon code is printed and typed as it stands. */
export function checkCoupon(code: string): Complaint {
  if (code.trim() === '') return 'The coupon code is blank. Write one, or leave the field empty.'
  if (!isClean(code) || /\n/.test(code)) return 'The coupon code contains invisible characters. Type it anew.'
  return code === code.trim() ? undefined : 'The coupon code begins or ends with a space, and nobody would type that. Take it out.'
}

/** A phone number as people read it: digits, spaces, ( ) - . / and one + in front. */
export function checkPhone(phone: string): Complaint {
  const isTyped = /^\+?[\d ()./\u00a0-]+$/.test(phone) && phone.replace(/\D/g, '').length >= 3
  if (isTyped && phone.startsWith('+') && dialledNumber(phone) === undefined)
    return 'This number has too few or too many digits for its country, or no such country code. Type it as people dial it from abroad, like +359 2 123 4567.'
  if (isTyped) return undefined
  return 'This is not a phone number. Use digits and spaces with a + in front, like +359 2 123 4567.'
}

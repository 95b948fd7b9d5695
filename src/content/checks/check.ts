import { warnDates } from '../facts/index.ts'
import { checkBrand, checkTouchpoints } from './check-brand.ts'
import {
  checkCoupon,
  checkDiscount,
  checkMoney,
  checkPeriod,
  checkPhone,
  checkPreviousPrice,
  checkUrl,
  warnNoPrice,
  warnFormerCurrency,
  type Complaint,
} from './check-fields.ts'
import { checkMissing } from './check-missing.ts'
import { checkTone } from './check-tone.ts'
import { checkWords } from './check-words.ts'
import { isTimeZone, warnClockChange, windowsOf } from '../time/index.ts'
import { isLocale } from '../text/index.ts'
import { localesInUse } from '../document/index.ts'
import { lostLetters } from './lost-letters.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument, Money } from '../schema/index.ts'

export type { Problem } from '../findings/index.ts'

const OFFER = 'campaign.offer'

const at = (path: string, severity: Problem['severity'], complaint: Complaint): Problem[] =>
  complaint === undefined ? [] : [problemAt(path, severity, complaint)]

function moneyProblems(path: string, money: Money | null): Problem[] {
  if (money === null) return []
  return [...at(path, 'error', checkMoney(money)), ...at(path, 'warning', warnFormerCurrency(money.currency))]
}

function priceProblems({ price, previousPrice, discount }: CampaignDocument['campaign']['offer']): Problem[] {
  const free = price === null ? [] : at(`${OFFER}.price`, 'warning', warnNoPrice(price))
  const alone = [...moneyProblems(`${OFFER}.price`, price), ...free, ...moneyProblems(`${OFFER}.previousPrice`, previousPrice)]
  // Amounts that are none cannot be compared; their own complaint says enough.
  if (alone.some(({ severity }) => severity === 'error')) return alone
  const previous = previousPrice === null ? [] : at(`${OFFER}.previousPrice`, 'error', checkPreviousPrice(price, previousPrice))
  if (previous.length > 0 || discount === null) return [...alone, ...previous]
  return [...alone, ...at(`${OFFER}.discount`, 'error', checkDiscount(discount, price, previousPrice))]
}

/** A zone that is none has its own complaint. */
const clockProblems = (path: string, instant: string | null, timeZone: string): Problem[] =>
  instant === null || !isTimeZone(timeZone) ? [] : at(path, 'warning', warnClockChange(instant, timeZone))

function offerProblems({ brand, campaign: { offer, callToAction } }: CampaignDocument): Problem[] {
  return [
    ...priceProblems(offer),
    ...at(`${OFFER}.validUntil`, 'error', checkPeriod(offer.validFrom, offer.validUntil)),
    ...clockProblems(`${OFFER}.validFrom`, offer.validFrom, brand.timeZone),
    ...clockProblems(`${OFFER}.validUntil`, offer.validUntil, brand.timeZone),
    ...at(`${OFFER}.coupon`, 'error', offer.coupon === null ? undefined : checkCoupon(offer.coupon)),
    ...at(`${OFFER}.phone`, 'error', offer.phone === null ? undefined : checkPhone(offer.phone)),
    ...at('campaign.callToAction.url', 'error', callToAction.url === null ? undefined : checkUrl(callToAction.url)),
  ]
}

function dateProblems(document: CampaignDocument): Problem[] {
  return localesInUse(document)
    .filter(isLocale)
    .flatMap((locale) => warnDates(document.campaign.offer, locale))
}

function countdownProblems({ campaign: { countdown, offer } }: CampaignDocument): Problem[] {
  if (countdown === 0 || offer.validUntil !== null) return []
  return at('campaign.countdown', 'warning', 'There is no day to count down to. Say when the offer ends, or set the countdown to 0.')
}

function phaseProblems({ brand, campaign }: CampaignDocument): Problem[] {
  const names = campaign.phases.map(({ name }) => name)
  // A zone that is none has its own complaint.
  const zone = isTimeZone(brand.timeZone) ? brand.timeZone : 'UTC'
  const shown = new Set(windowsOf(campaign, zone).map(({ phase }) => phase))
  return campaign.phases.flatMap(({ name, from, until }, index) => {
    const path = `campaign.phases.${index}`
    if (names.indexOf(name) !== index) return at(`${path}.name`, 'error', `There are two phases "${name}". Keep one.`)
    const period = at(`${path}.until`, 'error', checkPeriod(from, until))
    const clocks = [...clockProblems(`${path}.from`, from, brand.timeZone), ...clockProblems(`${path}.until`, until, brand.timeZone)]
    if (period.length > 0 || shown.has(name)) return [...period, ...clocks]
    return at(path, 'warning', `The phase "${name}" never shows: another one or the end of the offer leaves it no time. Check its dates.`)
  })
}

/**
 * Everything that is wrong with a campaign, its brand and its touchpoints, in one list: errors keep it from being published, warnings
 * do not. The document needs the schema's types, not yet its sense. Pure.
 */
export function checkDocument(document: CampaignDocument): Problem[] {
  return [
    ...lostLetters(document),
    ...checkBrand(document),
    ...checkTouchpoints(document),
    ...offerProblems(document),
    ...dateProblems(document),
    ...phaseProblems(document),
    ...countdownProblems(document),
    ...checkMissing(document),
    ...checkTone(document),
    ...checkWords(document),
  ]
}

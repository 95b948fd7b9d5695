import { hasDatePhrases, saysOpenEnds } from '../time/index.ts'
import { dateFormat, nameOfLocale } from '../text/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'

type Offer = CampaignDocument['campaign']['offer']

const pathOf = (end: 'validFrom' | 'validUntil'): string => `campaign.offer.${end}`

/** A Friday. What has no name of its own for it is "Fri" in Intl's root. */
const friday = new Date(Date.UTC(2026, 5, 5))

/** Whether Intl has words for days in a locale. */
function namesDays(locale: string): boolean {
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return false
  return dateFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(friday) !== 'Fri'
}

function warnDayNames(offer: Offer, locale: string): Problem | undefined {
  const end = offer.validFrom !== null ? 'validFrom' : offer.validUntil !== null ? 'validUntil' : undefined
  if (end === undefined || hasDatePhrases(locale) || namesDays(locale)) return undefined
  const message = `Leitmotif has no names of days in ${nameOfLocale(locale)}, so the dates stand in English or are cut short. Look at them in the preview before you publish.`
  return problemAt(pathOf(end), 'warning', message)
}

/** The side on which an offer is open, as the end that is given. Undefined where both ends are given, or none. */
function openSide({ validFrom, validUntil }: Offer): { path: string; word: string; missing: string } | undefined {
  if ((validFrom === null) === (validUntil === null)) return undefined
  return validFrom === null
    ? { path: pathOf('validUntil'), word: 'until', missing: 'beginning' }
    : { path: pathOf('validFrom'), word: 'from', missing: 'end' }
}

function warnOpenEnd(offer: Offer, locale: string): Problem | undefined {
  const side = openSide(offer)
  if (side === undefined || hasDatePhrases(locale) || saysOpenEnds(locale)) return undefined
  const message = `Leitmotif has no word for "${side.word}" in ${nameOfLocale(locale)}, so the dates stand with dots for the open side. Give the offer its ${side.missing} too, or write a sentence with {${side.word}} in it.`
  return problemAt(side.path, 'warning', message)
}

/** What of an offer's dates cannot be said in a locale's own words, with what to do. Empty if all is well. */
export function warnDates(offer: Offer, locale: string): Problem[] {
  return [warnDayNames(offer, locale), warnOpenEnd(offer, locale)].filter((problem) => problem !== undefined)
}

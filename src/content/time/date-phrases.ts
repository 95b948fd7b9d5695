import type { SaidDay } from './calendar-day.ts'
import { openEnd } from './open-ends.ts'
import { partsComma, wordsOfLocale } from '../text/index.ts'

export type DateStyle = 'long' | 'short'

/** How a language joins days; the names themselves come from Intl. */
export interface DatePhrases {
  /** Two days of one month: "от 5 до 7 юни". */
  sameMonth(first: SaidDay, last: SaidDay, style: DateStyle): string
  /** Two days as whole dates, of two months or two years: "от 30 май до 2 юни". */
  range(first: string, last: string, style: DateStyle): string
  from(date: string): string
  until(date: string): string
  /** One day with its opening hours. */
  hours(date: string, opens: string, closes: string): string
}

const dash = (first: string, last: string): string => `${first} – ${last}`
const span = (first: string, last: string): string => `${first}–${last}`
const commaHours = (date: string, opens: string, closes: string): string => `${date}, ${span(opens, closes)}`

/** Azerbaijani endings follow the last vowel: iyundan and iyunadək, but apreldən and aprelədək. */
function azEnding(date: string, back: string, front: string): string {
  const vowel = /[aıouəeiöü](?=[^aıouəeiöü]*$)/.exec(date.toLocaleLowerCase('az'))?.[0] ?? 'a'
  return `${date}${'əeiöü'.includes(vowel) ? front : back}`
}

const english = (monthFirst: boolean): DatePhrases => ({
  sameMonth: (first, last) => (monthFirst ? `${first.month} ${span(first.day, last.day)}` : `${span(first.day, last.day)} ${last.month}`),
  range: dash,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  hours: commaHours,
})

const phrases: Readonly<Record<string, DatePhrases>> = {
  en: english(true),
  'en-AU': english(false),
  'en-GB': english(false),
  'en-IE': english(false),
  'en-NZ': english(false),
  bg: {
    sameMonth: (first, last, style) =>
      style === 'long' ? `от ${first.day} до ${last.day} ${last.month}` : `${span(first.day, last.day)} ${last.month}`,
    range: (first, last, style) => (style === 'long' ? `от ${first} до ${last}` : dash(first, last)),
    from: (date) => `от ${date}`,
    until: (date) => `до ${date}`,
    hours: commaHours,
  },
  sk: {
    sameMonth: (first, last, style) =>
      style === 'long' ? `od ${first.day}. do ${last.day}. ${last.month}` : `${first.day}. – ${last.day}. ${last.month}`,
    range: (first, last, style) => (style === 'long' ? `od ${first} do ${last}` : dash(first, last)),
    from: (date) => `od ${date}`,
    until: (date) => `do ${date}`,
    hours: commaHours,
  },
  az: {
    sameMonth: (first, last) => `${span(first.day, last.day)} ${last.month}`,
    range: dash,
    from: (date) => `${azEnding(date, 'dan', 'dən')} etibarən`,
    until: (date) => azEnding(date, 'adək', 'ədək'),
    hours: commaHours,
  },
  fil: {
    sameMonth: (first, last, style) =>
      style === 'long' ? `${first.month} ${first.day} hanggang ${last.day}` : `${first.month} ${span(first.day, last.day)}`,
    range: (first, last, style) => (style === 'long' ? `${first} hanggang ${last}` : dash(first, last)),
    from: (date) => `mula ${date}`,
    until: (date) => `hanggang ${date}`,
    hours: commaHours,
  },
  ar: {
    sameMonth: (first, last, style) =>
      style === 'long' ? `من ${first.day} إلى ${last.day} ${last.month}` : `${span(first.day, last.day)} ${last.month}`,
    range: (first, last, style) => (style === 'long' ? `من ${first} إلى ${last}` : dash(first, last)),
    from: (date) => `ابتداءً من ${date}`,
    until: (date) => `حتى ${date}`,
    hours: (date, opens, closes) => `${date}، من ${opens} إلى ${closes}`,
  },
  he: {
    sameMonth: (first, last, style) =>
      style === 'long' ? `מ־${first.day} עד ${last.day} ב${last.month}` : `${span(first.day, last.day)} ב${last.month}`,
    range: (first, last, style) => (style === 'long' ? `מ־${first} עד ${last}` : dash(first, last)),
    from: (date) => `החל מ־${date}`,
    until: (date) => `עד ${date}`,
    hours: commaHours,
  },
}

/** Two days of one month where both begin with the day: "15–16 Μαΐου", "5.–7. Juni"; else whole dates. */
function dayFirst(first: SaidDay, last: SaidDay): string {
  const behind = ({ day, date }: SaidDay): string | undefined => (date.startsWith(day) ? date.slice(day.length) : undefined)
  const rest = behind(last)
  if (rest === undefined || rest !== behind(first)) return dash(first.date, last.date)
  return span(`${first.day}${rest.startsWith('.') ? '.' : ''}`, last.date)
}

/** For languages without phrases here: days, dates and dashes say it in all of them, and open ends have words of their own. */
const anyLanguage = (locale: string): DatePhrases => ({
  sameMonth: dayFirst,
  range: dash,
  from: (date) => openEnd('from', date, locale),
  until: (date) => openEnd('until', date, locale),
  hours: (date, opens, closes) => `${date}${partsComma(locale)}${span(opens, closes)}`,
})

/** Whether a locale has phrases here. */
export const hasDatePhrases = (locale: string): boolean => wordsOfLocale(phrases, locale) !== undefined

/** The phrases of a locale, of its language, or the general ones. */
export function datePhrases(locale: string): DatePhrases {
  return wordsOfLocale(phrases, locale) ?? anyLanguage(locale)
}

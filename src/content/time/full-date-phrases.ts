import type { FullDay } from './calendar-day.ts'
import { openFullEnd } from './open-ends.ts'
import { partsComma, wordsOfLocale } from '../text/index.ts'

/** How a language says days in full: with their weekdays and, where a time was given, with it. */
export interface FullDatePhrases {
  /** A whole day by itself: "петък, 5 юни". */
  day(day: FullDay): string
  /** One day with its hours. */
  hours(day: FullDay, opens: string, closes: string): string
  range(first: FullDay, last: FullDay): string
  from(day: FullDay): string
  until(day: FullDay): string
}

const NBSP = '\u00a0'
const span = (first: string, last: string): string => `${first}–${last}`
/** The parts that are there, with commas between. */
const listed = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')
const after = (time: string, unit: string): string => (time === '' ? '' : `${time}${NBSP}${unit}`)
/** A clause between commas closes with one before the sentence goes on. */
const enclosed = (start: string, rest: string): string => `${start}, ${rest}`

const bgDay = ({ weekday, date, time }: FullDay): string => listed(weekday, date, after(time, 'ч.'))
const bulgarian: FullDatePhrases = {
  day: bgDay,
  hours: (day, opens, closes) => listed(bgDay(day), after(span(opens, closes), 'ч.')),
  range: (first, last) => enclosed(`от ${bgDay(first)}`, `до ${bgDay(last)}`),
  from: (day) => `от ${bgDay(day)}`,
  until: (day) => `до ${bgDay(day)}`,
}

/** "Od" and "do" take the genitive. */
const skGenitive: Readonly<Record<string, string>> = {
  pondelok: 'pondelka',
  utorok: 'utorka',
  streda: 'stredy',
  štvrtok: 'štvrtka',
  piatok: 'piatka',
  sobota: 'soboty',
  nedeľa: 'nedele',
}
const skDay = ({ weekday, date, time }: FullDay): string => listed(`${weekday} ${date}`, after(time, 'h'))
const skInCase = (day: FullDay): string => skDay({ ...day, weekday: skGenitive[day.weekday] ?? day.weekday })
const slovak: FullDatePhrases = {
  day: skDay,
  hours: (day, opens, closes) => listed(skDay(day), after(span(opens, closes), 'h')),
  range: (first, last) => `od ${skInCase(first)}${first.time === '' ? ' ' : ', '}do ${skInCase(last)}`,
  from: (day) => `od ${skInCase(day)}`,
  until: (day) => `do ${skInCase(day)}`,
}

const azDay = ({ weekday, date, time }: FullDay): string => listed(date, weekday, time)
/** Endings stand with "gün", which always takes the same ones; those of figures depend on how they are read out. */
const azEnding = ({ weekday, date, time }: FullDay, said: string): string => `${date}, ${weekday} ${said}${time === '' ? '' : ` (${time})`}`
const azerbaijani: FullDatePhrases = {
  day: azDay,
  hours: (day, opens, closes) => listed(azDay(day), span(opens, closes)),
  range: (first, last) => `${azDay(first)} – ${azDay(last)}`,
  from: (day) => azEnding(day, 'günündən etibarən'),
  until: (day) => azEnding(day, 'gününədək'),
}

const commaDay = ({ weekday, date, time }: FullDay): string => listed(weekday, date, time)
const filipino: FullDatePhrases = {
  day: commaDay,
  hours: (day, opens, closes) => listed(commaDay(day), span(opens, closes)),
  range: (first, last) => `mula ${commaDay(first)} hanggang ${commaDay(last)}`,
  from: (day) => `mula ${commaDay(day)}`,
  until: (day) => `hanggang ${commaDay(day)}`,
}

const english = (dayOf: (day: FullDay) => string): FullDatePhrases => ({
  day: dayOf,
  hours: (day, opens, closes) => listed(dayOf(day), span(opens, closes)),
  range: (first, last) => `${dayOf(first)} – ${dayOf(last)}`,
  from: (day) => `from ${dayOf(day)}`,
  until: (day) => `until ${dayOf(day)}`,
})
const monthFirst = english(commaDay)
const dayFirst = english(({ weekday, date, time }) => listed(`${weekday} ${date}`, time))

const arDay = ({ weekday, date, time }: FullDay): string => `${weekday} ${date}${time === '' ? '' : `، الساعة ${time}`}`
const arabic: FullDatePhrases = {
  day: arDay,
  hours: (day, opens, closes) => `${arDay(day)}، من ${opens} إلى ${closes}`,
  range: (first, last) => `من ${arDay(first)}${first.time === '' ? ' ' : '، '}إلى ${arDay(last)}`,
  from: (day) => `ابتداءً من ${arDay(day)}`,
  until: (day) => `حتى ${arDay(day)}`,
}

const heDay = ({ weekday, date, time }: FullDay): string => listed(weekday, date, time === '' ? '' : `בשעה ${time}`)
const hebrew: FullDatePhrases = {
  day: heDay,
  hours: (day, opens, closes) => listed(heDay(day), span(opens, closes)),
  range: (first, last) => enclosed(`מ${heDay(first)}`, `עד ${heDay(last)}`),
  from: (day) => `החל מ${heDay(day)}`,
  until: (day) => `עד ${heDay(day)}`,
}

/** For languages without phrases here: the day as Intl joins it with its weekday, dashes, and their words for open ends. */
function anyLanguage(locale: string): FullDatePhrases {
  const comma = partsComma(locale)
  const dayOf = ({ joined, time }: FullDay): string => [joined, time].filter((part) => part !== '').join(comma)
  return {
    day: dayOf,
    hours: (day, opens, closes) => `${dayOf(day)}${comma}${span(opens, closes)}`,
    range: (first, last) => `${dayOf(first)} – ${dayOf(last)}`,
    from: (day) => openFullEnd('from', { ...day, comma }, locale),
    until: (day) => openFullEnd('until', { ...day, comma }, locale),
  }
}

const phrases: Readonly<Record<string, FullDatePhrases>> = {
  ar: arabic,
  az: azerbaijani,
  bg: bulgarian,
  en: monthFirst,
  'en-AU': dayFirst,
  'en-GB': dayFirst,
  'en-IE': dayFirst,
  'en-NZ': dayFirst,
  fil: filipino,
  he: hebrew,
  sk: slovak,
}

/** The phrases of a locale, of its language, or the general ones. */
export function fullDatePhrases(locale: string): FullDatePhrases {
  return wordsOfLocale(phrases, locale) ?? anyLanguage(locale)
}

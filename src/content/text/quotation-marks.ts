import { ofLocale } from './of-locale.ts'

/** What opens and what closes a quotation; a space that belongs to a mark is written with it. */
type Marks = readonly [open: string, close: string]

const NBSP = '\u00a0'
const upper: Marks = ['“', '”']
const guillemets: Marks = ['«', '»']
const lowHigh: Marks = ['„', '“']
const lowRight: Marks = ['„', '”']
const right: Marks = ['”', '”']
const corners: Marks = ['「', '」']

const marks: Readonly<Record<string, Marks>> = {
  ar: guillemets,
  be: guillemets,
  bg: lowHigh,
  cs: lowHigh,
  de: lowHigh,
  'de-CH': guillemets,
  el: guillemets,
  es: guillemets,
  et: lowHigh,
  fa: guillemets,
  fi: right,
  fr: [`«${NBSP}`, `${NBSP}»`],
  he: right,
  hr: lowRight,
  hu: lowRight,
  hy: guillemets,
  is: lowHigh,
  it: guillemets,
  ja: corners,
  ka: lowHigh,
  lt: lowHigh,
  lv: guillemets,
  mk: lowHigh,
  nb: guillemets,
  no: guillemets,
  pl: lowRight,
  'pt-PT': guillemets,
  ro: lowRight,
  ru: guillemets,
  sk: lowHigh,
  sl: lowHigh,
  sq: guillemets,
  sr: lowHigh,
  sv: right,
  uk: guillemets,
  'zh-Hant': corners,
  'zh-TW': corners,
}

/** The outer quotation marks of a locale or its language; the English ones for languages that are not in the table, most of which use them. */
function quotationMarks(locale: string): Marks {
  return ofLocale(marks, locale) ?? upper
}

const opensAfter = /^$|[\s([{«„“‘/–—-]/u
const closesBefore = /^$|[\s)\]}»”’.,;:!?…/–—،؛؟-]/u

/** A straight mark opens, closes, or does neither for certain: an inch, a slip. */
function roleOf(before: string, after: string): 'open' | 'close' | undefined {
  const opens = opensAfter.test(before) && after !== '' && !/\s/u.test(after)
  const closes = closesBefore.test(after) && before !== '' && !/\s/u.test(before)
  return opens === closes ? undefined : opens ? 'open' : 'close'
}

/** A line with its straight double quotes as the locale writes them. Where one is not certain to open or to close, all stay. */
export function quoted(line: string, locale: string): string {
  const places = [...line.matchAll(/"/g)].map(({ index }) => index)
  const roles = places.map((at) => roleOf(line.slice(0, at).slice(-1), line.slice(at + 1, at + 2)))
  const alternate = roles.every((role, index) => role === (index % 2 === 0 ? 'open' : 'close'))
  if (places.length === 0 || places.length % 2 === 1 || !alternate) return line
  const [open, close] = quotationMarks(locale)
  let next = 0
  return line.replace(/"/g, () => (next++ % 2 === 0 ? open : close))
}

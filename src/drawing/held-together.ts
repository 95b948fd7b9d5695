import { ofLocale } from '../content/of-locale.ts'
import { monthNames } from './month-names.ts'

/** A stretch of a text (UTF-16) inside which no line ends. */
export interface Held {
  readonly start: number
  readonly end: number
}

const letters = String.raw`(?![\p{L}\p{M}])`
/** What a number is counted in: currencies by sign, code and short name; percent; measures; hours and years. */
const words = [
  'лв|ман|грн|руб|евро|бр|Kč|kr|zł|Ft|lei|din|KM|ден|TL|euro|eur|manat|บาท|ks|szt|pcs|шт|дин',
  'km|kg|dag|ml|cl|dl|l|g|m|cm|mm|ha|GB|MB|TB|px|kcal|kJ|kW|W|V|oz|lb|ft|km/h|km²|m²|m³|см²|м²|м³',
  'h|hod|min|Uhr|am|pm|AM|PM|ч|часа|мин|г|г\\.|кг|мл|л|м|см|мм|км|ώρες|saat|ora',
  'درهم|ريال|دينار|جنيه|ليرة|تومان|ש"ח|ש״ח',
].join('|')
const sign = String.raw`(?:\p{Sc}|%|٪|‰|°|№|[A-Z]{3}(?![\p{L}])|(?:${words})${letters}|(?:\p{Script=Arabic}\.){1,3})`
const digit = String.raw`\p{Nd}`
const dash = '[+−–—‑-]'
/** What stands before a number or a name and means nothing without it: streets, squares, floors, telephones, titles. */
const abbreviations = [
  'ул|бул|пл|кв|жк|бл|вх|ет|ап|гр|обл|тел|стр|чл|инж|проф|д-р|св|вул|просп',
  'ul|nám|tř|č|čp|str|tel|tél|no|nr|nº|al|pl|os|dr|prof|mr|mrs|ms|st|ste|sv|pp|p|küç|pr|bul|blv|bd|av|cad|mah|sok|calle|rue|via|str|bl|sc|ap|et|fig|vol|apt|οδ|λεωφ|τηλ|αρ|ص|ت|رقم|شارع|רח׳|טל׳',
].join('|')

/** A number and its sign, a sign and its number, numbers in groups and ranges: whatever space stands between. */
const together = [
  new RegExp(String.raw`${digit}\p{Zs}?${dash}?${sign}`, 'gu'),
  new RegExp(String.raw`(?:\p{Sc}|[%٪№§#]|(?<!\p{L})[A-Z]{3})\p{Zs}?${dash}?${digit}`, 'gu'),
  /(?<!\p{Nd})\p{Nd}{1,3}(?:\p{Zs}\p{Nd}{3})+(?!\p{Nd})/gu,
  // A sign before its number, a code like SUMMER-20, and a number that a word leans on: 5-star, 20-годишен.
  /[+−–‑-]\p{Nd}/gu,
  /\p{Nd}[‑-]\p{L}+/gu,
  // Short words that a hyphen makes one: salu-salo, araw-araw, ping-pong.
  /(?<![\p{L}\u00ad])\p{L}{1,6}[‑-]\p{L}{1,6}(?![\p{L}\p{M}\u00ad])/gu,
  // A range, with what follows its first number: 18–20, 18. – 20., 19:00 – 22:30, 5 € – 9 €.
  new RegExp(String.raw`(?<!:${digit})${digit}\.?(?:\p{Zs}?${sign})?\p{Zs}?[–—−‑-]\p{Zs}?(?:\p{Sc}\p{Zs}?)?${digit}`, 'gu'),
  // From one time to another, but not to the day after: 18 iyun, 11:00 – 20 iyun.
  new RegExp(String.raw`:${digit}{2}(?:\p{Zs}?${sign})?\p{Zs}?[–—−‑-]\p{Zs}?${digit}{1,2}:`, 'gu'),
  // No line begins with a dash.
  /\S\p{Zs}[–—](?=\p{Zs})/gu,
  // Decimals, times, dates and fractions: 19,90, 19:30, 1/2, 18. 6. 2026.
  /\p{Nd}[,:/⁄]\p{Nd}/gu,
  /\p{Nd}\.\p{Zs}?\p{Nd}/gu,
  // A telephone: groups of figures, begun with +, 0 or a bracket.
  /(?<![\p{L}\p{N}])(?:\+|\(?0)[\p{Nd}()]*(?:[\p{Zs}/‑-]{1,2}[(]?\p{Nd}{1,4}[)]?(?!\p{Nd})){1,6}/gu,
  // A number and its fraction, a measure of two sides, a name and its number at the end: 3 1/2, 5 × 10, Вазов 5.
  /\p{Nd}\p{Zs}\p{Nd}+[/⁄]\p{Nd}/gu,
  /\p{Nd}\p{Zs}?[x×]\p{Zs}?\p{Nd}/gu,
  /(?<!\p{L})\p{Lu}\p{L}+\p{Zs}\p{Nd}{1,4}\p{L}?(?=[,;)]|\.?$)/gu,
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${abbreviations})\.?\p{Zs}[+(]?${digit}`, 'giu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${abbreviations})\.\p{Zs}[„“”«»"'‘’‚]?\p{L}`, 'giu'),
]

/** In these languages a word of one letter does not stay behind at the end of a line. */
const bindsShortWords = new Set(['bg', 'cs', 'mk', 'pl', 'ru', 'sk', 'sr', 'uk'])
const shortWord = /(?<![\p{L}\p{N}])\p{L}\p{Zs}(?=[\p{L}\p{N}])/gu
/** What leans on the word behind it, by language: a hyphen of the superlative, "until" between two days. */
const leaning: Readonly<Record<string, RegExp>> = {
  bg: /(?<!\p{L})(?:най|по)[‑-](?=\p{L})/giu,
  fil: /(?<!\p{L})hanggang\p{Zs}(?=[\p{L}\p{N}])/giu,
}

const dated = new Map<string, RegExp[]>()
/** A day and its month: 18–20 юни, Jun 18, 20. júna. */
function datesOf(language: string): RegExp[] {
  const known = dated.get(language)
  if (known !== undefined) return known
  const months = `(?:${monthNames(language).join('|')})\\.?(?![\\p{L}\\p{M}])`
  const made = [
    new RegExp(String.raw`${digit}\.?\p{Zs}${months}`, 'giu'),
    new RegExp(String.raw`(?<![\p{L}\p{M}]|${digit}\.?\p{Zs})${months}\p{Zs}${digit}`, 'giu'),
    new RegExp(String.raw`(?<![\p{L}\p{M}])${months}\p{Zs}${digit}{4}(?!${digit})`, 'giu'),
  ]
  dated.set(language, made)
  return made
}

/** The stretches of a text that no line end parts: numbers, prices, dates, telephones, and words that lean on the next one. */
export function heldTogether(text: string, language: string): Held[] {
  const held: Held[] = []
  const hold = (pattern: RegExp, more = 0): void => {
    // Not `matchAll`: it copies the pattern for each text, and V8 has at times to compile every copy, 20 ms a layout.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      held.push({ start: match.index, end: match.index + match[0].length + more })
  }
  if (/\p{Nd}|[.–—‑-]/u.test(text)) for (const pattern of together) hold(pattern)
  if (/\p{Nd}/u.test(text)) for (const pattern of datesOf(language)) hold(pattern)
  const [spoken = ''] = language.split('-')
  if (bindsShortWords.has(spoken)) hold(shortWord, 1)
  const lean = ofLocale(leaning, language)
  if (lean !== undefined) hold(lean, 1)
  return held
}

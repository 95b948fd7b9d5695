import { ofLocale } from '../../../content/text/index.ts'
import { monthNames } from './month-names.ts'

/** A stretch of a text (UTF-16) inside which no line ends. */
export interface NoBreakSpan {
  readonly start: number
  readonly end: number
  /** A word that is parted after all where its box leaves no other way. */
  readonly loosely?: true
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

/** What Chinese, Japanese and Korean count and date in, written right behind the figure: 6月20日, 오후 7시, 1,200円. The longer ones come first. */
const eastern = [
  '년도|개월|시간|주년|퍼센트|년|월|일|시|분|초|원|개|명|인분|인|층|회|번|살|세|장|권|병|잔|호|동|대|주|박|위|만|천|억',
  '年間|年度|か月|カ月|ヶ月|時間|週間|個月|个月|小时|小時|分钟|分鐘|年|月|日|号|號|時|时|点|點|分|秒|円|元|折|人|名|個|个|件|本|枚|杯|回|階|楼|樓|歳|岁|歲|周|週|天|割|倍|番|位|泊|届|屆|万|萬|千|億|亿',
].join('|')
const unit = String.raw`(?:${eastern})`
/** A figure with its unit, what stands before it, and ranges. */
const easternPatterns = [
  new RegExp(String.raw`${digit}\p{Zs}?${unit}`, 'gu'),
  // What says which half of the day, which one of a row, and about how many.
  new RegExp(String.raw`(?:오전|오후|午前|午後|上午|下午|晚上|제|第|約|约|약)\p{Zs}?${digit}`, 'gu'),
  // A range: 18日~20日, 18일～20일.
  new RegExp(String.raw`${digit}${unit}?\p{Zs}?[~～〜–—-]\p{Zs}?${digit}`, 'gu'),
]
/** A date or a time goes on with its next figure: 2026年6月20日, 6월 18일, 7시 30분. */
const goesOn = new RegExp(String.raw`(?<=${digit}\p{Zs}?)[년월시年月時时点點]\p{Zs}?(?=${digit})`, 'gu')
const isEastern = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Words of Korean end at spaces alone, whatever stands in them: particles, figures, brackets. */
const koreanWord = /\S*\p{Script=Hangul}\S*/gu

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
  const names = monthNames(language)
  const months = `(?:${names.join('|')})\\.?(?![\\p{L}\\p{M}])`
  // Where months are numbered, as in Chinese, there are no names to hold.
  const made =
    names.length === 0
      ? []
      : [
          new RegExp(String.raw`${digit}\.?\p{Zs}${months}`, 'giu'),
          new RegExp(String.raw`(?<![\p{L}\p{M}]|${digit}\.?\p{Zs})${months}\p{Zs}${digit}`, 'giu'),
          new RegExp(String.raw`(?<![\p{L}\p{M}])${months}\p{Zs}${digit}{4}(?!${digit})`, 'giu'),
        ]
  dated.set(language, made)
  return made
}

/** The stretches of a text that no line end parts: numbers, prices, dates, telephones, and words that lean on the next one. */
export function noBreakSpans(text: string, language: string): NoBreakSpan[] {
  const held: NoBreakSpan[] = []
  const hold = (pattern: RegExp, more = 0, how: Pick<NoBreakSpan, 'loosely'> = {}): void => {
    // Not `matchAll`: it copies the pattern for each text, and V8 has at times to compile every copy, 20 ms a layout.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      held.push({ start: match.index, end: match.index + match[0].length + more, ...how })
  }
  if (/\p{Nd}|[.–—‑-]/u.test(text)) for (const pattern of together) hold(pattern)
  if (/\p{Nd}/u.test(text)) for (const pattern of datesOf(language)) hold(pattern)
  if (isEastern.test(text)) {
    if (/\p{Nd}/u.test(text)) {
      for (const pattern of easternPatterns) hold(pattern)
      hold(goesOn, 1)
    }
    hold(koreanWord, 0, { loosely: true })
  }
  const [spoken = ''] = language.split('-')
  if (bindsShortWords.has(spoken)) hold(shortWord, 1)
  const lean = ofLocale(leaning, language)
  if (lean !== undefined) hold(lean, 1)
  return held
}

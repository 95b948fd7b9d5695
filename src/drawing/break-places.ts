import LineBreaker from 'linebreak'

/** Where a line may end (UTF-16 offset of what follows), or must. */
export interface BreakPlace {
  readonly at: number
  readonly required: boolean
}

const signs = String.raw`(?:\p{Sc}|%|‰|°|[A-Z]{3}(?![\p{L}])|(?:лв|ман|грн|руб|Kč|kr|zł|Ft|lei|din|KM|ден|km|kg|ml|cl|dl|l|g|m|cm|mm|h|min|ч|г|кг|мл|л|м|см|мм|км|درهم|ريال|دينار|جنيه|ليرة|تومان)(?![\p{L}])|(?:\p{Script=Arabic}\.){1,3})`
/** A number and its sign, a sign and its number, and numbers in groups hold together whatever space stands between. */
const together = [
  new RegExp(String.raw`\p{Nd}[ ]?[+−–-]?${signs}`, 'gu'),
  new RegExp(String.raw`(?:\p{Sc}|(?<!\p{L})[A-Z]{3})[ ]?[+−–-]?\p{Nd}`, 'gu'),
  /\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})/gu,
  /[+−–-]\p{Nd}/gu,
]
/** In these languages a word of one letter does not stay behind at the end of a line. */
const bindsShortWords = new Set(['bg', 'cs', 'mk', 'pl', 'ru', 'sk', 'sr', 'uk'])
const shortWord = /(?<![\p{L}\p{N}])\p{L} (?=[\p{L}\p{N}])/gu

/** Places where a text may be broken, in order; the last one is its end. */
export function breakPlaces(text: string, language: string): BreakPlace[] {
  const forbidden = new Set<number>()
  const keep = (start: number, length: number): void => {
    for (let at = start + 1; at < start + length; at += 1) forbidden.add(at)
  }
  for (const pattern of together) for (const match of text.matchAll(pattern)) keep(match.index, match[0].length)
  if (bindsShortWords.has(language.split('-')[0] ?? '')) {
    for (const match of text.matchAll(shortWord)) keep(match.index, match[0].length + 1)
  }
  for (let at = text.indexOf('\u00ad'); at !== -1; at = text.indexOf('\u00ad', at + 1)) forbidden.add(at + 1)
  const breaker = new LineBreaker(text)
  const places: BreakPlace[] = []
  for (let place = breaker.nextBreak(); place !== null; place = breaker.nextBreak()) {
    if (place.required || place.position === text.length || !forbidden.has(place.position))
      places.push({ at: place.position, required: place.required })
  }
  return places
}
